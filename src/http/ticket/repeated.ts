import type { Actor } from '../../domain/access/actor.ts';
import type { Timekeeping } from '../../domain/deadline/clock.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Command } from '../../domain/ticket/commands.ts';
import { decide } from '../../domain/ticket/decide.ts';
import type { TicketEvent } from '../../domain/ticket/events.ts';
import { fold } from '../../domain/ticket/evolve.ts';
import { canonical } from '../../store/chain.ts';

/** An event without the ids that files get anew at every sending. */
const substance = (event: TicketEvent): string => {
  const files = [
    ...('attachments' in event ? event.attachments : []),
    ...('evidence' in event ? (event.evidence ?? []) : []),
  ];
  return canonical({ ...event, attachments: files.map((file) => file.sha256), evidence: [] });
};

/**
 * Says whether a stale wish is only the same form sent twice (a double click): the one event since the version on the
 * screen is the same person's, and is just what this command makes of the ticket as it was then.
 */
export const isRepeated = (
  events: readonly TicketEvent[],
  wish: { command: Command; actor: Actor; seenVersion: number; timekeeping: Timekeeping },
): boolean => {
  const { command, actor, seenVersion, timekeeping } = wish;
  const last = events.at(-1);
  if (seenVersion < 1 || events.length !== seenVersion + 1 || last?.by.id !== actor.id) return false;
  const again = decide(fold(events.slice(0, seenVersion)), command, { now: last.at, actor, timekeeping });
  return !isRefusal(again) && again.length === 1 && again.every((event) => substance(event) === substance(last));
};
