import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { findTicket } from '../../../src/store/tickets.ts';
import type { TestApp, TestRequest } from '../../support/app.ts';

/** A person at a desk: signs in anew for every request, since days pass between them. */
export const deskOf = ({ request, signIn, installation }: TestApp) => ({
  /** Opens an address of a ticket and gives the answer with its text. */
  read: async (login: string, path: string, headers: Record<string, string> = {}) => {
    const answer = await request(path, { cookie: await signIn(login), headers });
    return { answer, status: answer.status, text: await answer.clone().text() };
  },
  /** Sends an act with the version that the ticket has now, unless the form names another. */
  send: async (
    login: string,
    number: string,
    noun: string,
    form: NonNullable<TestRequest['form']> = {},
    headers: Record<string, string> = {},
  ) => {
    const present = await findTicket(installation.store, { kind: 'all' }, number);
    const answer = await request(`/tickets/${number}/${noun}`, {
      cookie: await signIn(login),
      form: { version: String(present?.version ?? 0), ...form },
      headers,
    });
    return { answer, status: answer.status, text: await answer.clone().text() };
  },
  /** The ticket as it is stored. */
  stored: async (number: string): Promise<Ticket> => {
    const found = await findTicket(installation.store, { kind: 'all' }, number);
    if (!found) throw new Error(`no ticket ${number}`);
    return found;
  },
});
