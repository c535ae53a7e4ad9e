import { asc } from 'drizzle-orm';
import { DAY, type Instant } from '../../domain/instant.ts';
import { GENESIS } from '../../store/chain.ts';
import type { Store } from '../../store/database.ts';
import { sealHash } from '../../store/seals.ts';
import type { TicketCheck } from './check-ticket.ts';

/** How long an event may be without a seal: a job seals every night, and one night may be missed. */
const UNSEALED_AT_MOST = 2 * DAY;

/** What the check of the seals found; `last` is to be compared with a copy kept elsewhere. */
export type SealCheck = { seals: number; last: { sequence: number; hash: string } | null; broken: string | null };

/**
 * Checks every seal against the one before it and against the chains it covers, and that nothing older than two days
 * stands outside all seals: who removes a ticket must remove its seals too, and that shows.
 */
export const checkSeals = async (
  store: Store,
  checked: ReadonlyMap<string, TicketCheck>,
  now: Instant,
): Promise<SealCheck> => {
  const { seal } = store.schema;
  const sealed = new Map<string, number>();
  let previousHash = GENESIS;
  let last: SealCheck['last'] = null;
  let seals = 0;
  for (const row of await store.database.select().from(seal).orderBy(asc(seal.sequence))) {
    seals += 1;
    const name = `第 ${row.sequence} 号封存`;
    if (row.sequence !== seals) return { seals, last, broken: `${name}之前缺少封存` };
    if (row.previousHash !== previousHash) return { seals, last, broken: `${name}与前一封存的链接断裂` };
    if (sealHash(previousHash, row.sequence, row.at.getTime(), row.heads) !== row.hash)
      return { seals, last, broken: `${name}内容被改动` };
    for (const head of row.heads) {
      if (checked.get(head.ticket)?.hashes[head.sequence - 1] !== head.hash)
        return { seals, last, broken: `${name}记载的工单 ${head.ticket} 第 ${head.sequence} 个事件已不存在或被改动` };
      sealed.set(head.ticket, head.sequence);
    }
    previousHash = row.hash;
    last = { sequence: row.sequence, hash: row.hash };
  }
  for (const [number, { head }] of checked) {
    if (head && now - head.at.getTime() > UNSEALED_AT_MOST && (sealed.get(number) ?? 0) < head.sequence)
      return { seals, last, broken: `工单 ${number} 的事件超过两天没有封存，封存可能被删除，或夜间任务没有运行` };
  }
  return { seals, last, broken: null };
};
