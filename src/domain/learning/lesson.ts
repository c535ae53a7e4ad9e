import { routedText } from '../appeal/routed-text.ts';
import type { FunctionCode } from '../directory/unit.ts';
import type { Instant } from '../instant.ts';
import type { RoutingQuestion } from '../routing/answer.ts';
import type { Ticket } from '../ticket/state.ts';
import type { State } from '../ticket/transitions.ts';

/** What a decided ticket teaches: this text belongs to that function. */
export type Lesson = {
  ticket: string;
  /** When the ticket was registered; lessons newer than a model are unknown to it. */
  at: Instant;
  question: RoutingQuestion;
  function: FunctionCode;
  /** 1, or more where a person put the router right. */
  weight: number;
};

/** From these states on the unit has taken the ticket as its own; before, it may still come back. */
const accepted: readonly State[] = ['handling', 'replied', 'callback-due', 'closed', 'rectifying', 'archived'];

/** A dispatcher's correction, an agreed return and a ruling tell more than a proposal that nobody touched. */
const CORRECTED = 2;

/** The lesson of a ticket; null while it is not decided, or where the standard was not asked. */
export const lessonOf = (ticket: Ticket): Lesson | null => {
  const { number, registeredAt, appeal, routing, lead, returns } = ticket;
  // What a ruling has bound can't come back, whether or not the body has signed.
  if (lead === null || routing === null || !(ticket.bound || accepted.includes(ticket.state))) return null;
  const corrected = routing.candidates[0]?.function !== lead.function;
  const returned = returns.some(({ outcome }) => outcome === 'approved');
  const ruled = ticket.disputes.some(({ ruling }) => ruling !== null);
  return {
    ticket: number,
    at: registeredAt,
    question: {
      ...routedText(appeal),
      ...(appeal.place.division === null ? {} : { division: appeal.place.division }),
      city: appeal.city,
      channel: appeal.channel,
      at: registeredAt,
    },
    function: lead.function,
    weight: corrected || returned || ruled ? CORRECTED : 1,
  };
};
