import type { Installation } from '../../commands/installation.ts';
import { splitKey } from '../../commands/merging/split.ts';
import { queryCodeFor } from '../../commands/query-code.ts';
import type { Ticket } from '../../domain/ticket/state.ts';

/** The tickets that this one was split into, with their query codes: whoever may read the whole may read its parts. */
export const partsOf = ({ secret }: Installation, ticket: Ticket): { number: string; code: string }[] =>
  ticket.splitInto.map((number, index) => ({ number, code: queryCodeFor(secret, splitKey(ticket.number, index)) }));
