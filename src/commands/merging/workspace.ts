import type { Actor, Scope } from '../../domain/access/actor.ts';
import type { Instant } from '../../domain/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Command } from '../../domain/ticket/commands.ts';
import { decide } from '../../domain/ticket/decide.ts';
import type { TicketEvent } from '../../domain/ticket/events.ts';
import { evolve } from '../../domain/ticket/evolve.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { commitTogether, type NewTicket, registrationStatements } from '../../store/commit.ts';
import { Conflict } from '../../store/database.ts';
import { findTicket } from '../../store/tickets.ts';
import type { Done } from '../handle.ts';
import { momentsOf } from '../handle.ts';
import type { Installation } from '../installation.ts';

type Changed = { before: Ticket; now: Ticket; events: TicketEvent[] };

/** Several tickets on one table: what is done to each is seen by what is done next, and all of it is written together. */
export type Workspace = {
  /** The ticket as it is after what was done here; null outside the scope. */
  find: (number: string) => Promise<Ticket | null>;
  /** Does one thing to one ticket, or says why not; what was done before stays. */
  take: (ticket: Ticket, command: Command) => Refusal | null;
  /** Does several steps, or none of them when one is refused. */
  wholly: (steps: () => Promise<Refusal | null>) => Promise<Refusal | null>;
  /** What has been done to one ticket so far. */
  doneTo: (number: string) => Done | null;
  changed: () => Changed[];
};

/** A fresh workspace of a person at a moment. */
export const newWorkspace = (
  { store, timekeeping }: Installation,
  { actor, scope, now }: { actor: Actor; scope: Scope; now: Instant },
): Workspace => {
  const open = new Map<string, Changed>();
  return {
    find: async (number) => {
      const known = open.get(number);
      if (known) return known.now;
      const found = await findTicket(store, scope, number);
      if (found) open.set(number, { before: found, now: found, events: [] });
      return found;
    },
    take: (ticket, command) => {
      const events = decide(ticket, command, { now, actor, timekeeping });
      if (isRefusal(events)) return events;
      const known = open.get(ticket.number) ?? { before: ticket, now: ticket, events: [] };
      open.set(ticket.number, {
        before: known.before,
        now: events.reduce(evolve, known.now),
        events: [...known.events, ...events],
      });
      return null;
    },
    wholly: async (steps) => {
      const before = new Map(open);
      const refusal = await steps();
      if (refusal) {
        open.clear();
        for (const [number, changed] of before) open.set(number, changed);
      }
      return refusal;
    },
    doneTo: (number) => {
      const found = open.get(number);
      return found ? { ticket: found.now, events: found.events } : null;
    },
    changed: () => [...open.values()].filter(({ events }) => events.length > 0),
  };
};

const ATTEMPTS = 3;

/** The sentence for a form that was drawn from an older version. */
export const staleRefusal = (): Refusal =>
  refuse('stale', '这件工单刚刚有了新的变化，请看过最新情况后再提交。您填写的内容已保留。');

/** The sentence for a ticket that isn't there or lies outside the scope. */
export const missingRefusal = (number: string, field?: string): Refusal =>
  refuse('not-found', `没有找到工单 ${number}，或它不在您的办理范围内。请核对编号。`, field);

/**
 * Plans on a fresh workspace and writes all of it in one transaction; when one of the tickets was changed by somebody in
 * between, plans again, at most three times. Announces every ticket that changed.
 */
export const together = async <T>(
  installation: Installation,
  who: { actor: Actor; scope: Scope },
  plan: (workspace: Workspace, now: Instant) => Promise<{ outcome: T; registered?: NewTicket[] } | Refusal>,
): Promise<T | Refusal> => {
  const { store, timekeeping, changes } = installation;
  const now = installation.clock();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const workspace = newWorkspace(installation, { ...who, now });
    const planned = await plan(workspace, now);
    if (isRefusal(planned)) return planned;
    const { outcome, registered = [] } = planned;
    const changed = workspace.changed();
    const happened = changed.map(({ before, now: after, events }) => ({
      before,
      after,
      events,
      moments: momentsOf(timekeeping, after),
    }));
    try {
      await commitTogether(
        store,
        happened,
        registered.flatMap((one) => registrationStatements(store, one)),
      );
      for (const { before } of changed) changes.announce(before.number);
      for (const { ticket } of registered) changes.announce(ticket.number);
      return outcome;
    } catch (fault) {
      if (!(fault instanceof Conflict)) throw fault;
    }
  }
  return refuse('stale', '这件工单正在被多人办理，请稍后再提交。您填写的内容已保留。');
};
