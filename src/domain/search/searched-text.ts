import type { UnitCode } from '../directory/unit.ts';
import type { Ticket } from '../ticket/state.ts';
import { indexTokens } from './tokens.ts';

/** Longer than any ticket that a person would read to its end. */
const MOST_TOKENS = 12_000;

/** Marks what is no word of a text: letters of a text never stand behind it. */
const MARK = '@';

/** The word by which the index knows the city of a ticket. */
export const cityMark = (city: string): string => `${MARK}${city}`;

/** The word by which the index knows a unit of a ticket. */
export const unitMark = (unit: UnitCode): string => `${MARK}${unit}`;

/**
 * What people look tickets up by: title, words, address, details and place of the appeal, matter, lead unit and what units
 * answered. Not the citizen's name or number, nor notes and disputes within the house.
 */
const textsOf = (ticket: Ticket): string[] => [
  ticket.appeal.title,
  ticket.appeal.text,
  ticket.appeal.place.address,
  ...(ticket.appeal.details ?? []).map(({ value }) => value),
  ticket.place?.name ?? '',
  ...(ticket.matter?.path ?? []),
  ticket.lead?.unit ?? '',
  ...ticket.replies.map(({ text }) => text),
  ticket.ending?.text ?? '',
];

/** The index's words of a ticket: its texts, none running over into the next, and the marks of its city and `units`. */
export const searchedText = (ticket: Ticket, units: readonly UnitCode[]): string[] => [
  cityMark(ticket.appeal.city),
  ...units.map(unitMark),
  ...textsOf(ticket)
    .flatMap((text) => [...indexTokens(text), MARK])
    .slice(0, MOST_TOKENS),
];
