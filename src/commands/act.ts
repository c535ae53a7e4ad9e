import type { Actor, Scope } from '../domain/access/actor.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { Command } from '../domain/ticket/commands.ts';
import type { EventType } from '../domain/ticket/transitions.ts';
import { evaluationLinksFor } from './evaluation-link.ts';
import { type Beside, type Done, handle } from './handle.ts';
import type { Installation } from './installation.ts';

/** A wish on a ticket, by whom; the installation adds the time. */
export type Act = { number: string; command: Command; actor: Actor; scope: Scope; seenVersion: number | null };

const changesPrecedents: ReadonlySet<EventType> = new Set(['Ruled', 'RuledToStay', 'PrecedentWithdrawn']);

/** Carries out a command now and announces the change: the one way by which pages, jobs and adapters change a ticket. */
export const act = async (
  installation: Installation,
  wish: Act,
  beside: Beside = () => [],
): Promise<Done | Refusal> => {
  const { store, timekeeping, changes } = installation;
  const outcome = await handle(store, timekeeping, { ...wish, now: installation.clock() }, (done) => [
    ...evaluationLinksFor(installation, done),
    ...beside(done),
  ]);
  if (isRefusal(outcome)) return outcome;
  // The next appeal is routed with what was ruled on this one.
  if (outcome.events.some(({ type }) => changesPrecedents.has(type))) await installation.reloadPrecedents();
  changes.announce(wish.number);
  return outcome;
};
