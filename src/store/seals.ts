import { asc, desc, gt, max } from 'drizzle-orm';
import type { Instant } from '../domain/instant.ts';
import { canonical, GENESIS, sha256 } from './chain.ts';
import type { Store } from './database.ts';

/** The end of one ticket's chain. */
export type ChainHead = { ticket: string; sequence: number; hash: string };

/** The hash of a seal: over the seal before, its number, its moment and the heads it covers. */
export const sealHash = (previousHash: string, sequence: number, at: Instant, heads: readonly ChainHead[]): string =>
  sha256(`${previousHash}\n${sequence}\n${at}\n${canonical(heads)}`);

/**
 * 封存: seals the heads of all chains that changed since the last seal, chained to that seal, so that a removed ticket
 * is found too. Gives how many chains were sealed; nothing is written when none changed.
 */
export const sealChains = async (store: Store, now: Instant): Promise<number> => {
  const { event, seal } = store.schema;
  const [last] = await store.database.select().from(seal).orderBy(desc(seal.sequence)).limit(1);
  const changed = await store.database
    .select({ ticket: event.ticket, sequence: max(event.sequence) })
    .from(event)
    .where(last ? gt(event.at, last.at) : undefined)
    .groupBy(event.ticket)
    .orderBy(asc(event.ticket));
  if (changed.length === 0) return 0;
  const wanted = new Map(changed.map((row) => [row.ticket, row.sequence]));
  const rows = await store.database
    .select({ ticket: event.ticket, sequence: event.sequence, hash: event.hash })
    .from(event)
    .where(last ? gt(event.at, last.at) : undefined)
    .orderBy(asc(event.ticket), asc(event.sequence));
  const heads = rows.filter((row) => wanted.get(row.ticket) === row.sequence);
  const sequence = (last?.sequence ?? 0) + 1;
  const previousHash = last?.hash ?? GENESIS;
  const row = { sequence, at: new Date(now), heads, previousHash, hash: sealHash(previousHash, sequence, now, heads) };
  await store.atomically([{ write: (database) => database.insert(seal).values(row), rows: 1 }]);
  return heads.length;
};
