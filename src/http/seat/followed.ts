import type { Context } from 'hono';
import { act } from '../../commands/act.ts';
import type { Registered } from '../../commands/intake.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Env } from '../env.ts';
import { USUAL_REASON } from '../ticket/reading/merging.ts';

/** A registered appeal, and why it does not follow the ticket chosen for it; null when it does or none was chosen. */
export type Followed = Registered & { notMerged: string | null };

/** 登记并入: lets what was just registered follow `into`. Registered it stays in any case; the same form sent again changes nothing. */
export const followed = async (c: Context<Env>, registered: Registered, into: string): Promise<Followed> => {
  const { ticket } = registered;
  if (into === '' || ticket.mergedInto !== null) return { ...registered, notMerged: null };
  const { installation, actor, scope } = c.var;
  const command = { type: 'Merge' as const, into, reason: USUAL_REASON };
  const wish = { number: ticket.number, command, actor, scope, seenVersion: ticket.version };
  const outcome = await act(installation, wish);
  return isRefusal(outcome)
    ? { ...registered, notMerged: outcome.sentence }
    : { ...registered, ticket: outcome.ticket, notMerged: null };
};
