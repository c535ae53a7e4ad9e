import type { Actor, Scope } from '../domain/access/actor.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { Command } from '../domain/ticket/commands.ts';
import { type Done, handle } from './handle.ts';
import type { Installation } from './installation.ts';
import { detach, merge } from './merging/merge.ts';
import { split } from './merging/split.ts';
import { watchForRepeats } from './radar/watch.ts';

/** A wish on a ticket, by whom; the installation adds the time. */
export type Act = { number: string; command: Command; actor: Actor; scope: Scope; seenVersion: number | null };

/** Carries out a command on one ticket, announces it, and looks for repeats once matter and place are decided. */
const actOnOne = async (installation: Installation, wish: Act): Promise<Done | Refusal> => {
  const { store, timekeeping, changes } = installation;
  const now = installation.clock();
  const outcome = await handle(store, timekeeping, { ...wish, now });
  if (isRefusal(outcome)) return outcome;
  if (wish.command.type === 'Dispatch') await watchForRepeats(installation, outcome.ticket, now);
  changes.announce(wish.number);
  return outcome;
};

/** Carries out a command now and announces the change: the one way by which pages, jobs and adapters change a ticket. */
export const act = (installation: Installation, wish: Act): Promise<Done | Refusal> => {
  const { command } = wish;
  switch (command.type) {
    case 'Merge':
      return merge(installation, { ...wish, command });
    case 'Detach':
      return detach(installation, { ...wish, command });
    case 'Split':
      return split(installation, { ...wish, command });
    default:
      return actOnOne(installation, wish);
  }
};
