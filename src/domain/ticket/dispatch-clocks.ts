import type { BodyReference } from '../routing/answer.ts';
import type { Context } from './context.ts';
import { clockFor, clockIfAny, type Timed } from './limits.ts';

/**
 * The clocks that a dispatch starts: sign, and reply counted from the dispatch too, so that not signing wins no time;
 * first contact where one is laid down; one for each assisting body.
 */
export const dispatchClocks = (ticket: Timed, assist: readonly BodyReference[], context: Context) => ({
  sign: clockFor(ticket, 'sign', context),
  reply: clockFor(ticket, 'reply', context),
  firstContact: clockIfAny(ticket, 'first-contact', context),
  assisting: assist.map(({ code }) => ({ code, clock: clockFor(ticket, 'assist', context) })),
});
