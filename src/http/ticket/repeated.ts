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
  const attachments = ('attachments' in event && event.attachments) || [];
  const evidence = ('evidence' in event && event.evidence) || [];
  return canonical({ ...event, attachments: [], evidence: [...attachments, ...evidence].map(({ sha256 }) => sha256) });
};

/**
 * Says whether a stale wish is only the same form sent twice (a double click): what happened since the version on the
 * screen is the same person's, and is just what this command makes of the ticket as it was then.
 */
export const isRepeated = (
  events: readonly TicketEvent[],
  wish: { command: Command; actor: Actor; seenVersion: number; timekeeping: Timekeeping },
): boolean => {
  const { command, actor, seenVersion, timekeeping } = wish;
  const since = events.slice(seenVersion);
  const [first] = since;
  if (seenVersion < 1 || first === undefined || since.some(({ by }) => by.id !== actor.id)) return false;
  const again = decide(fold(events.slice(0, seenVersion)), command, { now: first.at, actor, timekeeping });
  if (isRefusal(again) || again.length !== since.length) return false;
  return again.map(substance).join('\n') === since.map(substance).join('\n');
};
