import type { Actor } from '../access/actor.ts';
import { isUnitRole, type Role } from '../access/role.ts';
import type { Appeal, Citizen } from '../appeal/appeal.ts';
import { eventsWithoutAnswers, isBlindTo, withoutAnswers } from '../callback-audit/blind.ts';
import type { TicketEvent } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';

/** 保密: who must not learn who the citizen is; for whom a confidential ticket is drawn without him. */
export const isHiddenFrom = (role: Role, appeal: Pick<Appeal, 'confidential'>): boolean =>
  appeal.confidential && (isUnitRole(role) || role === 'auditor' || role === 'administrator');

const NAME_LEAST = 2;

/** A number as people write it: narrow or wide digits, with blanks, dashes or dots between. */
const spelledDigits = (digits: string): RegExp | null => {
  const plain = digits.replaceAll(/\D/gu, '');
  if (plain.length < 7) return null;
  const either = [...plain].map((digit) => `[${digit}${String.fromCodePoint(0xff10 + Number(digit))}]`);
  return new RegExp(either.join('[\\s\\-–—·.]*'), 'gu');
};

/** Crosses name and number out of a text, in the same length, so that offsets into it still hold. */
const crosser = ({ name, phone }: Citizen): ((text: string) => string) => {
  const number = spelledDigits(phone);
  const crossed = (word: string): string => '*'.repeat(word.length);
  return (text) => {
    const nameless = [...name].length < NAME_LEAST ? text : text.replaceAll(name, crossed);
    return number === null ? nameless : nameless.replaceAll(number, crossed);
  };
};

/** Every text in a value, however deep, file names included; numbers, dates and keys stay. */
const everyText = <T>(value: T, change: (text: string) => string): T => {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((part) => everyText(part, change)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, everyText(part, change)])) as T;
};

const HIDDEN: Citizen = { name: '（保密）', phone: '' };

/** The ticket as a role may see it: of a confidential one everything but who the citizen is. Every page draws from this. */
export const ticketAsSeenBy = (role: Role, ticket: Ticket): Ticket => {
  if (!isHiddenFrom(role, ticket.appeal)) return ticket;
  const seen = everyText(ticket, crosser(ticket.appeal.citizen));
  return { ...seen, appeal: { ...seen.appeal, citizen: HIDDEN } };
};

/** The ticket as a person may see it: also without the first call's answers while the person may make the second one. */
export const ticketAsSeenByPerson = (person: Pick<Actor, 'role' | 'id'>, ticket: Ticket): Ticket => {
  const seen = ticketAsSeenBy(person.role, ticket);
  return isBlindTo(person, ticket) ? withoutAnswers(seen) : seen;
};

/** The history as a person may see it, of the ticket as it is now. */
export const eventsAsSeenByPerson = (
  person: Pick<Actor, 'role' | 'id'>,
  ticket: Ticket,
  events: readonly TicketEvent[],
): TicketEvent[] => {
  const seen = eventsAsSeenBy(person.role, events);
  return isBlindTo(person, ticket) ? eventsWithoutAnswers(seen) : seen;
};

/** The history as a role may see it; the registration, its first event, says who the citizen is. */
export const eventsAsSeenBy = (role: Role, events: readonly TicketEvent[]): TicketEvent[] => {
  const [first] = events;
  if (first?.type !== 'Registered' || !isHiddenFrom(role, first.appeal)) return [...events];
  const cross = crosser(first.appeal.citizen);
  return events.map((event) => {
    const seen = everyText(event, cross);
    return seen.type === 'Registered' ? { ...seen, appeal: { ...seen.appeal, citizen: HIDDEN } } : seen;
  });
};

/** A ticket and its history for somebody who must not learn whose it is, whatever the citizen asked for. */
export const withoutCitizen = (
  ticket: Ticket,
  events: readonly TicketEvent[],
): { ticket: Ticket; events: TicketEvent[] } => {
  const cross = crosser(ticket.appeal.citizen);
  const seen = everyText(ticket, cross);
  return {
    ticket: { ...seen, appeal: { ...seen.appeal, citizen: HIDDEN } },
    events: events.map((event) => everyText(event, cross)),
  };
};
