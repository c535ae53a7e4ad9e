import { isUnitRole } from '../access/role.ts';
import { refuse } from '../refusal.ts';
import type { Guard } from './guards.ts';

/** 主办单位的人才能办: assisting units and others of the unit's parents only look on. */
export const ofLeadUnit: Guard = (ticket, _command, { actor }) =>
  isUnitRole(actor.role) && actor.unit !== ticket.lead?.code
    ? refuse('not-allowed', `这件工单由${ticket.lead?.unit ?? '其他单位'}主办，请由主办单位办理。`)
    : null;
