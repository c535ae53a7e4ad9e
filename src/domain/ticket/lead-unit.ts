import type { Actor } from '../access/actor.ts';
import { isUnitRole } from '../access/role.ts';
import { refuse } from '../refusal.ts';
import type { Guard } from './guards.ts';
import type { Ticket } from './state.ts';

/** 转交 gives a unit below, or a person of it, the same hand in the ticket as the lead unit's own people have. */
export const wasForwardedTo = ({ forwarded }: Ticket, { id, unit }: Actor): boolean =>
  forwarded !== null && (forwarded.person?.id === id || (forwarded.unit !== null && forwarded.unit.code === unit));

/** 主办单位的人才能办, and those it was forwarded to: assisting units and others of the unit's parents only look on. */
export const ofLeadUnit: Guard = (ticket, _command, { actor }) =>
  isUnitRole(actor.role) && actor.unit !== ticket.lead?.code && !wasForwardedTo(ticket, actor)
    ? refuse('not-allowed', `这件工单由${ticket.lead?.unit ?? '其他单位'}主办，请由主办单位办理。`)
    : null;
