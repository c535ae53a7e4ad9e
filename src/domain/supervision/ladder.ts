import type { Clock, Timekeeping } from '../deadline/clock.ts';
import { openingAfter } from '../deadline/office-moment.ts';
import type { Instant } from '../instant.ts';
import type { Ticket } from '../ticket/state.ts';
import { suggestedDemand } from './demand-text.ts';
import type { Duty } from './duty.ts';
import { activeOrder, isActive, levelAbove, rankOf, reachedAt, supervisedUnit } from './orders.ts';
import type { SupervisionCause, SupervisionLevel, SupervisionOrder } from './supervision.ts';
import { owedClocks, waitsForUnit } from './watched-clocks.ts';

const opened = (ticket: Ticket, at: Instant, level: SupervisionLevel, cause: SupervisionCause): Duty => ({
  at,
  command: { type: 'OpenSupervision', level, cause, demand: suggestedDemand(ticket, cause, level) },
});

/** The level that has been reached for a clock: by the order that stands, or one since the clock ran out. */
const standingFor = ({ supervisions }: Ticket, { dueAt }: Clock): number =>
  Math.max(
    -1,
    ...supervisions.filter((order) => isActive(order) || reachedAt(order) > dueAt).map(({ level }) => rankOf(level)),
  );

/** Each level is given a working day at least, also where several were missed while the program stood still. */
const notBefore = (timekeeping: Timekeeping, { supervisions }: Ticket): Instant => {
  const last = supervisions.at(-1);
  return last ? openingAfter(timekeeping, reachedAt(last), 1) : 0;
};

/** 督办阶梯: the next level of an overdue clock that has not been reached. */
const climb = (timekeeping: Timekeeping, ticket: Ticket, clock: Clock, cause: SupervisionCause): Duty[] => {
  const standing = standingFor(ticket, clock);
  const [step] = [...timekeeping.policies.supervisionLadder]
    .sort((a, b) => a.afterWorkingDays - b.afterWorkingDays)
    .filter(({ level }) => rankOf(level) > standing);
  if (!step) return [];
  const { afterWorkingDays, level } = step;
  const reached = openingAfter(timekeeping, clock.dueAt + 1, afterWorkingDays);
  const at = Math.max(reached, notBefore(timekeeping, ticket));
  const active = activeOrder(ticket);
  if (!active) return [{ ...opened(ticket, at, level, cause), waits: true }];
  const note = afterWorkingDays === 0 ? '时限已超期' : `超期满 ${afterWorkingDays} 个工作日`;
  return [{ at, command: { type: 'EscalateSupervision', order: active.id, note }, waits: true }];
};

/** An order that its unit has left unanswered climbs on the next working day. */
const unanswered = (timekeeping: Timekeeping, active: SupervisionOrder): Duty[] =>
  active.state === 'open' && levelAbove(active.level) !== null
    ? [
        {
          at: openingAfter(timekeeping, active.clock.dueAt, 1),
          command: { type: 'EscalateSupervision', order: active.id, note: '督办单未按期回复' },
          waits: true,
        },
      ]
    : [];

/** 多次催办: at the moment of the urge that was one too many, counted since the dispatch and the last order. */
const urged = ({ policies }: Timekeeping, ticket: Ticket): Duty[] => {
  const last = ticket.supervisions.at(-1);
  const since = Math.max(ticket.clocks.reply?.startedAt ?? 0, last?.closedAt ?? last?.openedAt ?? 0);
  const tooMany = ticket.urges.filter(({ at }) => at > since)[policies.urgesToSupervise - 1];
  return tooMany ? [opened(ticket, tooMany.at, 'daily', 'urged')] : [];
};

/** Supervision that the program will open or let climb by itself; none while the ticket waits for somebody else than its unit. */
export const supervisionDuties = (timekeeping: Timekeeping, ticket: Ticket): Duty[] => {
  if (!waitsForUnit(ticket) || supervisedUnit(ticket) === null) return [];
  const active = activeOrder(ticket);
  return [
    ...(active ? unanswered(timekeeping, active) : urged(timekeeping, ticket)),
    ...owedClocks(ticket).flatMap(({ clock, cause }) => climb(timekeeping, ticket, clock, cause)),
  ];
};
