import { searchedText } from '../domain/search/searched-text.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import type { Statement, Store } from './database.ts';
import { unitRowsOf } from './projections.ts';
import { indexStatements } from './text-index.ts';

/** The index's words of a ticket, with the marks of all its units. */
export const wordsOf = (ticket: Ticket): string[] =>
  searchedText(
    ticket,
    unitRowsOf(ticket).map(({ unit }) => unit),
  );

/** Writes a ticket's words into the index within the transaction that writes the ticket, where they are other than before. */
export const textStatements = (store: Store, before: Ticket | null, ticket: Ticket): Statement[] => {
  const words = wordsOf(ticket);
  if (before !== null && wordsOf(before).join(' ') === words.join(' ')) return [];
  return indexStatements(store, ticket.number, words, before !== null);
};
