import type { Actor, Scope } from '../domain/access/actor.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { Command } from '../domain/ticket/commands.ts';
import type { EventType } from '../domain/ticket/transitions.ts';
import { evaluationLinksFor } from './evaluation-link.ts';
import { type Beside, type Done, handle } from './handle.ts';
import type { Installation } from './installation.ts';
import { detach, merge } from './merging/merge.ts';
import { split } from './merging/split.ts';
import { watchForRepeats } from './radar/watch.ts';

/** A wish on a ticket, by whom; the installation adds the time. */
export type Act = { number: string; command: Command; actor: Actor; scope: Scope; seenVersion: number | null };

const changesPrecedents: ReadonlySet<EventType> = new Set(['Ruled', 'RuledToStay', 'PrecedentWithdrawn']);
/** Events that decide matter and place: from then on a repeat is seen that was not seen at registration. */
const decidesMatter: ReadonlySet<EventType> = new Set(['Dispatched', 'Ruled']);

/** Carries out a command on one ticket and announces it. */
const actOnOne = async (installation: Installation, wish: Act, beside: Beside): Promise<Done | Refusal> => {
  const { store, timekeeping, changes } = installation;
  const now = installation.clock();
  const outcome = await handle(store, timekeeping, { ...wish, now }, (done) => [
    ...evaluationLinksFor(installation, done),
    ...beside(done),
  ]);
  if (isRefusal(outcome)) return outcome;
  // The next appeal is routed with what was ruled on this one.
  if (outcome.events.some(({ type }) => changesPrecedents.has(type))) await installation.reloadPrecedents();
  if (outcome.events.some(({ type }) => decidesMatter.has(type)))
    await watchForRepeats(installation, outcome.ticket, now);
  changes.announce(wish.number);
  return outcome;
};

/** Carries out a command now and announces the change: the one way by which pages, jobs and adapters change a ticket. */
export const act = (installation: Installation, wish: Act, beside: Beside = () => []): Promise<Done | Refusal> => {
  const { command } = wish;
  switch (command.type) {
    case 'Merge':
      return merge(installation, { ...wish, command });
    case 'Detach':
      return detach(installation, { ...wish, command });
    case 'Split':
      return split(installation, { ...wish, command });
    default:
      return actOnOne(installation, wish, beside);
  }
};
