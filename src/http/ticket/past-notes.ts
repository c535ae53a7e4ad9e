import { type Act, act } from '../../commands/act.ts';
import type { Done } from '../../commands/handle.ts';
import type { Installation } from '../../commands/installation.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { TicketEvent } from '../../domain/ticket/events.ts';
import { eventsOf } from '../../store/tickets.ts';

/** Words of others, more voices and the program's own warnings change nothing that a form was drawn from. */
const changesNothing = ({ type }: TicketEvent): boolean => harmless.has(type);

const harmless: ReadonlySet<TicketEvent['type']> = new Set<TicketEvent['type']>([
  'NoteAdded',
  'Urged',
  'AssistUrged',
  'ContactedAgain',
  'FollowerAttached',
  'FollowerReleased',
  'Warned',
]);

/**
 * Carries out a wish that was refused as stale, where others only wrote notes or urged since the version seen; else
 * the refusal stays. A person's own note is no such case: it may be the same form sent twice.
 */
export const carryOnPastNotes = async (
  installation: Installation,
  wish: Act,
  outcome: Done | Refusal,
): Promise<Done | Refusal> => {
  const { seenVersion, number, actor } = wish;
  if (!isRefusal(outcome) || outcome.refused !== 'stale' || seenVersion === null || seenVersion < 1) return outcome;
  const since = (await eventsOf(installation.store, number)).slice(seenVersion);
  const onlyWords = since.length > 0 && since.every((event) => changesNothing(event) && event.by.id !== actor.id);
  return onlyWords ? act(installation, { ...wish, seenVersion: seenVersion + since.length }) : outcome;
};
