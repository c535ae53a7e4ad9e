import type { Scope } from '../../src/domain/access/actor.ts';
import type { Register } from '../../src/domain/ticket/commands.ts';
import { fold } from '../../src/domain/ticket/evolve.ts';
import type { Ticket } from '../../src/domain/ticket/state.ts';
import { commitEvents, commitRegistration } from '../../src/store/commit.ts';
import type { Store } from '../../src/store/database.ts';
import { registration, type Step, story } from './tickets.ts';
import { untimed } from './untimed.ts';

export const everything: Scope = { kind: 'all' };

/** Writes a whole story as the seam would: registration first, then step by step. */
export const write = async (
  store: Store,
  number: string,
  steps: readonly Step[],
  city = '420300',
  wish: Partial<Register> = {},
): Promise<Ticket> => {
  const appeal = { ...registration.appeal, ...wish.appeal, city };
  const events = story(steps, { ...registration, ...wish, number, appeal });
  let ticket = fold(events.slice(0, 1));
  const keys = { queryCodeHash: `code of ${number}`, submissionKey: `key of ${number}` };
  await commitRegistration(store, ticket, events.slice(0, 1), keys, untimed);
  for (const [index, event] of events.entries()) {
    if (index === 0) continue;
    const after = fold(events.slice(0, index + 1));
    await commitEvents(store, ticket, after, [event], untimed);
    ticket = after;
  }
  return ticket;
};
