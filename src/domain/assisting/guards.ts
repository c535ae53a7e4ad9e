import { isUnitRole } from '../access/role.ts';
import { refuse } from '../refusal.ts';
import type { Guard } from '../ticket/guards.ts';
import { ofLeadUnit } from '../ticket/lead-unit.ts';
import { owing } from './assisting.ts';

/** Of people of units only those of an assisting one give its part; to others it is no matter at all, so nothing is explained. */
const ofAssistingUnit: Guard = (ticket, _command, { actor }) =>
  ticket.assisting.some(({ body }) => body.code === actor.unit)
    ? null
    : refuse('wrong-state', '这件工单没有请本单位协办，不需要提交协办意见。');

const somebodyOwes: Guard = (ticket) =>
  owing(ticket.assisting).length > 0 ? null : refuse('wrong-state', '没有尚未答复的协办单位，不需要催办。');

/** The assisting unit itself is not told that it can't urge itself. */
const urgesAnother: Guard = (ticket, command, context) =>
  isUnitRole(context.actor.role) && ticket.assisting.some(({ body }) => body.code === context.actor.unit)
    ? refuse('wrong-state', '本单位是协办单位，催办由主办单位或热线提出。')
    : ofLeadUnit(ticket, command, context);

/** Conditions beyond the table for the assisting units' part. */
export const assistGuards = {
  AssistReply: [ofAssistingUnit],
  UrgeAssist: [somebodyOwes, urgesAnother],
} satisfies Record<string, readonly Guard[]>;
