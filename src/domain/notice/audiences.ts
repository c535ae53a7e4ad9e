import type { StaffRole } from '../access/role.ts';
import type { Clock } from '../deadline/clock.ts';
import { sayMoment } from '../deadline/local-time.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { Instant } from '../instant.ts';
import type { Ticket } from '../ticket/state.ts';
import type { Audience } from './notice.ts';

/** The handlers of a unit; nobody when there is no unit. */
export const handlersOf = (unit: UnitCode | null | undefined): Audience[] =>
  unit ? [{ kind: 'unit', role: 'handler', unit }] : [];

/** The leaders of a unit; nobody when there is no unit. */
export const leadersOf = (unit: UnitCode | null | undefined): Audience[] =>
  unit ? [{ kind: 'unit', role: 'unit-lead', unit }] : [];

/** Handlers and leaders of a unit. */
export const wholeUnit = (unit: UnitCode | null | undefined): Audience[] => [...handlersOf(unit), ...leadersOf(unit)];

/** Everybody of a role at the ticket's hotline. */
export const atHotline = (role: StaffRole): Audience => ({ kind: 'city', role });

/** Where the ticket lies: with the unit below that it was passed on to, else with the lead. */
export const holderOf = ({ forwarded, lead }: Ticket): UnitCode | null => forwarded?.unit?.code ?? lead?.code ?? null;

/** Whoever has it in hand by name, else all handlers where it lies. */
export const inHand = (ticket: Ticket): Audience[] =>
  ticket.handler ? [{ kind: 'person', role: 'handler', account: ticket.handler.id }] : handlersOf(holderOf(ticket));

/** "工单 20261123000001（占道经营）": by number and matter, never by the citizen's words; a bare number keeps its distance. */
export const named = ({ number, matter }: Pick<Ticket, 'number' | 'matter'>): string =>
  `工单 ${number}${matter ? `（${matter.path[2]}）` : ' '}`;

/** "11月25日 18:00": until when, as said on the day of the event. */
export const until = (clock: Clock, now: Instant): string => sayMoment(clock.dueAt, now);
