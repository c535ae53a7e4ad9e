import type { Actor, Scope } from '../domain/access/actor.ts';
import type { Timekeeping } from '../domain/deadline/clock.ts';
import { warnAtOf } from '../domain/deadline/warning.ts';
import type { Instant } from '../domain/instant.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { nextDuty } from '../domain/supervision/duty.ts';
import type { Command } from '../domain/ticket/commands.ts';
import { decide } from '../domain/ticket/decide.ts';
import type { TicketEvent } from '../domain/ticket/events.ts';
import { evolve } from '../domain/ticket/evolve.ts';
import { runningClock } from '../domain/ticket/running-clock.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import { commitEvents } from '../store/commit.ts';
import { Conflict, type Statement, type Store } from '../store/database.ts';
import type { Moments } from '../store/ticket-row.ts';
import { findTicket } from '../store/tickets.ts';

/** Who wishes what on which ticket, when, and which version of it was on the screen. */
export type Wish = {
  number: string;
  command: Command;
  actor: Actor;
  scope: Scope;
  now: Instant;
  /** Version that the form was drawn from; null when the caller saw none (jobs, the citizen). */
  seenVersion: number | null;
};

export type Done = { ticket: Ticket; events: TicketEvent[] };

/** What has to be written in the same transaction as what happened, such as a link that goes out with it. */
export type Beside = (done: Done) => readonly Statement[];

const ATTEMPTS = 3;

/** When the light of the running clock turns yellow, and when the program has to act by itself; null when nothing is timed. */
export const momentsOf = (timekeeping: Timekeeping, ticket: Ticket): Moments => {
  const clock = runningClock(ticket);
  return {
    warnAt: clock && clock.stoppedAt === null ? warnAtOf(timekeeping, clock) : null,
    dutyAt: nextDuty(timekeeping, ticket)?.at ?? null,
  };
};

/**
 * The seam: load within scope, decide, commit. A write by somebody else in between is retried when the wisher saw
 * no version (at most three times), and refused as stale when he did. Refuses what the core refuses, and `not-found`
 * for a ticket outside the scope.
 */
export const handle = async (
  store: Store,
  timekeeping: Timekeeping,
  wish: Wish,
  beside: Beside = () => [],
): Promise<Done | Refusal> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const ticket = await findTicket(store, wish.scope, wish.number);
    if (ticket === null) return refuse('not-found', '没有找到这件工单，或它不在您的办理范围内。请核对工单编号。');
    if (wish.seenVersion !== null && wish.seenVersion !== ticket.version)
      return refuse('stale', '这件工单刚刚有了新的变化，请看过最新情况后再提交。您填写的内容已保留。');
    const events = decide(ticket, wish.command, { now: wish.now, actor: wish.actor, timekeeping });
    if (isRefusal(events)) return events;
    const after = events.reduce(evolve, ticket);
    try {
      await commitEvents(
        store,
        ticket,
        after,
        events,
        momentsOf(timekeeping, after),
        beside({ ticket: after, events }),
      );
      return { ticket: after, events };
    } catch (fault) {
      if (!(fault instanceof Conflict)) throw fault;
    }
  }
  return refuse('stale', '这件工单正在被多人办理，请稍后再提交。您填写的内容已保留。');
};
