import type { Clock } from '../deadline/clock.ts';
import type { TicketEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { Ticket } from './state.ts';
import { phaseOf } from './transitions.ts';

/**
 * 时限责任: one clock that ran on a ticket, and whose it was. met and late: done before or after its end; running: not
 * done yet; lapsed: nobody had to do it any more, since the ticket was given to another body or ended.
 */
export type Duty = { body: string; clock: Clock; outcome: 'met' | 'late' | 'running' | 'lapsed' };

type Timed = { key: string; body: string; clock: Clock };

/** Purposes that the handling unit answers for; the hotline answers for the others. */
const unitPurposes: ReadonlySet<Clock['purpose']> = new Set(['sign', 'first-contact', 'reply', 'return']);

/** All clocks that stand on a ticket now, with the body that each one binds. */
const clocksOn = (ticket: Ticket): Timed[] => {
  const lead = ticket.lead?.unit ?? '';
  const timed = (place: string, body: string, clocks: readonly (Clock | null | undefined)[]): Timed[] =>
    clocks.flatMap((clock) => (clock ? [{ key: `${place} ${clock.purpose} ${clock.startedAt}`, body, clock }] : []));
  return [
    ...Object.values(ticket.clocks).flatMap((clock) =>
      timed('ticket', clock && unitPurposes.has(clock.purpose) ? lead : '', [clock]),
    ),
    ...ticket.assisting.flatMap(({ body, clock }) => timed(body.code, body.unit, [clock])),
    ...ticket.disputes.flatMap(({ clock }) => timed('dispute', '', [clock])),
    ...ticket.cases.flatMap(({ id, unitName, verifyClock, rectifyClock, callbackClock }) => [
      ...timed(id, unitName, [verifyClock, rectifyClock]),
      ...timed(id, '', [callbackClock]),
    ]),
    ...ticket.supervisions.flatMap(({ id, unitName, clock }) => timed(id, unitName, [clock])),
  ];
};

const outcomeOf = (clock: Clock, standing: boolean): Duty['outcome'] => {
  if (clock.stoppedAt !== null) return clock.stoppedAt > clock.dueAt ? 'late' : 'met';
  return standing ? 'running' : 'lapsed';
};

/** Every clock of a history in the order of their start, as it stood last; `body` is empty where the hotline itself had to act. */
export const dutiesOf = (events: readonly TicketEvent[]): Duty[] => {
  const seen = new Map<string, Timed>();
  let ticket: Ticket | null = null;
  for (const event of events) {
    ticket = evolve(ticket, event);
    for (const timed of clocksOn(ticket))
      seen.set(timed.key, { ...timed, body: seen.get(timed.key)?.body ?? timed.body });
  }
  if (ticket === null) return [];
  const open = phaseOf[ticket.state] !== 'ended';
  const standing = new Set(open ? clocksOn(ticket).map(({ key }) => key) : []);
  return [...seen.values()]
    .map(({ key, body, clock }) => ({ body, clock, outcome: outcomeOf(clock, standing.has(key)) }))
    .sort((a, b) => a.clock.startedAt - b.clock.startedAt || a.clock.dueAt - b.clock.dueAt);
};
