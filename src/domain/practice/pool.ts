import type { DivisionCode } from '../directory/division.ts';
import type { Standard } from '../routing/standard.ts';
import type { Ticket } from '../ticket/state.ts';
import { anonymous } from './anonymous.ts';
import type { PracticeAppeal } from './practice.ts';

/** The examples of the standard's rules, and those counter-examples that name who leads instead. */
export const appealsOfStandard = ({ rules }: Pick<Standard, 'rules'>): PracticeAppeal[] =>
  rules.flatMap(({ id, matter, examples, counterExamples }) => [
    ...examples.map(
      (text, index): PracticeAppeal => ({
        source: `example:${id}/${index}`,
        topic: matter,
        text,
        right: { by: 'matter', matter },
      }),
    ),
    ...counterExamples.flatMap(({ text, lead }, index): PracticeAppeal[] =>
      lead === null
        ? []
        : [{ source: `counter:${id}/${index}`, topic: matter, text, right: { by: 'function', function: lead } }],
    ),
  ]);

const ended = (ticket: Ticket): boolean => ticket.state === 'closed' || ticket.state === 'archived';

/** Stood as it was dispatched: nobody sent it back, disputed it, or joined it with another. */
const undoubted = (ticket: Ticket): boolean =>
  ticket.returns.length === 0 &&
  ticket.disputes.length === 0 &&
  ticket.mergedInto === null &&
  ticket.splitInto.length === 0 &&
  ticket.ending === null;

const LEAST = 10;
const MOST = 400;

/** What a past ticket teaches, without its citizen; null where it must not or can't be practised with. */
export const appealOfTicket = (ticket: Ticket): PracticeAppeal | null => {
  const { appeal, matter, lead, place } = ticket;
  if (!ended(ticket) || !undoubted(ticket) || appeal.confidential) return null;
  if (matter === null || lead === null || place === null) return null;
  const text = anonymous(appeal.text.trim(), appeal.citizen);
  if (text === null || [...text].length < LEAST || [...text].length > MOST) return null;
  const division: DivisionCode = place.code.slice(0, 6);
  return {
    source: `ticket:${ticket.number}`,
    topic: matter.code,
    text,
    right: { by: 'ticket', function: lead.function, matter: matter.code, body: lead.code, division },
  };
};
