import { refuse } from '../refusal.ts';
import type { Guard } from './guards.ts';

/** 审核与经办分开: who asked or handled does not decide about it, also in another role. */
export const notOwnRequest: Guard = (ticket, _command, { actor }) =>
  ticket.takenPart.includes(actor.id)
    ? refuse('not-allowed', '您经办过这件工单，审核须由另一人进行。请交给其他同事。')
    : null;
