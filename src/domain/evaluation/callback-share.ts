import type { DeadlinePolicies } from '../deadline/policy.ts';
import type { Ticket } from '../ticket/state.ts';

/** A number in 0 … 1 that follows from the words alone (FNV-1a): who draws again gets the same. */
export const drawOf = (words: string): number => {
  let hash = 0x811c9dc5;
  for (const character of words) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash / 0x1_0000_0000;
};

/** 回访范围: whether a ticket is called back; urgent, redone, supervised, repeated and named complaints always are. */
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
