import type { Context } from 'hono';
import type { Scope } from '../../domain/access/actor.ts';
import { listeners, mayListen } from '../../domain/call/recording.ts';
import { type BookCall, callInSight } from '../../store/call-book.ts';
import { isUnderReview } from '../../store/recordings.ts';
import type { Env } from '../env.ts';

const reaches = (scope: Scope, city: string): boolean =>
  scope.kind === 'all' || (scope.kind === 'city' && scope.city === city);

/** Says whether the person may listen to a call: its city is in scope, and the role allows it. */
export const mayHear = async (
  c: Context<Env>,
  call: Pick<BookCall, 'id' | 'city' | 'account' | 'confidential'>,
): Promise<boolean> => {
  const { installation, person, scope } = c.var;
  const { role, account } = person;
  const isOwn = role === 'seat-agent' && call.account === account;
  if (!listeners.includes(role) || !(isOwn || reaches(scope, call.city))) return false;
  const underReview = role === 'administrator' && (await isUnderReview(installation.store, call.id));
  return mayListen({ role, account }, { account: call.account, confidential: call.confidential, underReview });
};

/** The call of an id where the person may listen to it; null otherwise, as if there were none. */
export const callToHear = async (c: Context<Env>, id: string): Promise<BookCall | null> => {
  const everywhere = { scope: { kind: 'all' as const }, account: null, hidesConfidential: false };
  const call = await callInSight(c.var.installation.store, everywhere, id);
  return call && (await mayHear(c, call)) ? call : null;
};
