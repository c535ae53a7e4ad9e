import { BEAT, type Visitor } from '../domain/access/presence.ts';
import type { Instant } from '../domain/instant.ts';
import { type Changes, newChanges } from './changes.ts';

export type Presence = {
  /** A window says that it is there, and what is being typed. */
  beat: (ticket: string, visitor: Visitor) => void;
  leave: (ticket: string, window: string, account: string) => void;
  /** Who is there now; whoever has missed beats is forgotten. */
  at: (ticket: string) => Visitor[];
  /** Told by ticket when somebody comes, goes, or begins or ends typing. */
  changes: Changes;
};

/** After two missed beats the window counts as closed. */
const GONE = 2.5 * BEAT;
/** More windows than this on one ticket are a fault or mischief. */
const WINDOWS = 50;

type Kept = Visitor & { seenAt: Instant };

/** 谁在这里: kept in the memory of one process, never stored; a restart forgets it and the next beats bring it back. */
export const newPresence = (clock: () => Instant): Presence => {
  const tickets = new Map<string, Map<string, Kept>>();
  const changes = newChanges();
  let sweptAt = clock();
  const keyOf = (window: string, account: string): string => `${account} ${window}`;

  const present = (ticket: string): Map<string, Kept> => {
    const windows = tickets.get(ticket) ?? new Map<string, Kept>();
    for (const [key, { seenAt }] of windows) if (clock() - seenAt > GONE) windows.delete(key);
    if (windows.size === 0) tickets.delete(ticket);
    return windows;
  };
  /** Tickets that nobody looks at any more would else be kept for ever. */
  const sweep = (): void => {
    if (clock() - sweptAt <= GONE) return;
    sweptAt = clock();
    for (const ticket of [...tickets.keys()]) present(ticket);
  };
  return {
    beat: (ticket, visitor) => {
      sweep();
      const windows = present(ticket);
      const key = keyOf(visitor.window, visitor.actor.id);
      const before = windows.get(key);
      if (before === undefined && windows.size >= WINDOWS) return;
      windows.set(key, { ...visitor, seenAt: clock() });
      tickets.set(ticket, windows);
      if (before?.typing !== visitor.typing || before.actor.role !== visitor.actor.role) changes.announce(ticket);
    },
    leave: (ticket, window, account) => {
      const windows = present(ticket);
      if (!windows.delete(keyOf(window, account))) return;
      if (windows.size === 0) tickets.delete(ticket);
      changes.announce(ticket);
    },
    at: (ticket) => [...present(ticket).values()].map(({ window, actor, typing }) => ({ window, actor, typing })),
    changes,
  };
};
