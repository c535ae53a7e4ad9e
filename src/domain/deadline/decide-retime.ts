import { type Refusal, refuse } from '../refusal.ts';
import type { CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import type { Fact } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';
import { retimingsOf } from './retime.ts';
import type { RetimedClock } from './retiming.ts';

/** Place, start and due time: what somebody who saw the list has agreed to. */
const fingerprint = (clocks: readonly RetimedClock[]): string =>
  JSON.stringify(clocks.map(({ place, clock: { startedAt, dueAt } }) => [place, startedAt, dueAt]));

/** Decides about timing a ticket anew: counted here again, so that no due time comes in from outside. */
export const decideRetime = (
  ticket: Ticket,
  { because, clocks: seen }: CommandOf<'Retime'>,
  { timekeeping }: Context,
): Fact[] | Refusal => {
  const clocks = retimingsOf(timekeeping, ticket).map(({ place, after }): RetimedClock => ({ place, clock: after }));
  if (clocks.length === 0) return refuse('wrong-state', '这件工单的时限都没有变化，不需要重新计时。');
  return fingerprint(clocks) === fingerprint(seen)
    ? [{ type: 'Retimed', because, clocks }]
    : refuse('stale', '这件工单的时限刚刚又有变化，请重新列出再确认。');
};
