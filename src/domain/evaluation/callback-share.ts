import type { DeadlinePolicies } from '../deadline/policy.ts';
import type { Ticket } from '../ticket/state.ts';

/** Spreads every bit over all others: numbers of tickets differ in their last digits only, and FNV alone leaves such ones close together. */
const scattered = (hash: number): number => {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
};

/** A number in 0 … 1 that follows from the words alone (FNV-1a, scattered): who draws again gets the same. */
export const drawOf = (words: string): number => {
  let hash = 0x811c9dc5;
  for (const character of words) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return scattered(hash) / 0x1_0000_0000;
};

/** 回访范围: whether a ticket is called back; urgent, redone, supervised and repeated ones always are. */
export const isCalledBack = (
  ticket: Pick<Ticket, 'number' | 'round' | 'urgency' | 'supervisions' | 'followers' | 'contacts'>,
  { callbackShare }: Pick<DeadlinePolicies, 'callbackShare'>,
): boolean =>
  ticket.urgency !== 'routine' ||
  ticket.round > 1 ||
  ticket.supervisions.length > 0 ||
  ticket.followers.length > 0 ||
  ticket.contacts.length > 0 ||
  drawOf(`callback ${ticket.number}`) < callbackShare;

/** Why nobody calls a ticket's citizen: it ended without a unit's reply, or was not drawn for the sample. */
export type UncalledReason = 'answered' | 'declined' | 'redirected' | 'merged' | 'split' | 'sampled-out';

/** Why a ticket is not called back and no survey goes out; null where it was or will be called, or that is still open. */
export const whyNotCalled = (
  ticket: Pick<
    Ticket,
    'state' | 'ending' | 'replies' | 'missedCallbacks' | 'evaluations' | 'audits' | 'mergedInto' | 'splitInto'
  >,
): UncalledReason | null => {
  if (ticket.ending !== null) return ticket.ending.way;
  if (ticket.mergedInto !== null) return 'merged';
  if (ticket.splitInto.length > 0) return 'split';
  const ended = ticket.state === 'closed' || ticket.state === 'archived';
  const asked =
    ticket.missedCallbacks.length > 0 ||
    // Drawn for a second call, it had a first one, also where that must not be seen.
    ticket.audits.length > 0 ||
    ticket.evaluations.some(({ by }) => by === 'callback');
  return ended && ticket.replies.length > 0 && !asked ? 'sampled-out' : null;
};
