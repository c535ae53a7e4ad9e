import { and, asc, eq, max } from 'drizzle-orm';
import type { Instant } from '../domain/instant.ts';
import { canonical, GENESIS, sha256 } from './chain.ts';
import type { Store } from './database.ts';

/** The end of one ticket's chain. */
export type ChainHead = { ticket: string; sequence: number; hash: string };

/** The hash of a seal: over the seal before, its number, its moment and the heads it covers. */
export const sealHash = (previousHash: string, sequence: number, at: Instant, heads: readonly ChainHead[]): string =>
  sha256(`${previousHash}\n${sequence}\n${at}\n${canonical(heads)}`);

/** The last sealed place of every chain, over all seals. */
const sealedPlaces = (seals: readonly { heads: ChainHead[] }[]): Map<string, number> =>
  new Map(seals.flatMap((row) => row.heads.map((head) => [head.ticket, head.sequence] as const)));

/**
 * 封存: seals the heads of all chains that grew since they were last sealed, chained to the seal before, so that a removed
 * ticket is found too. Chains are compared by place and not by time: an event may be written a moment after a seal and
 * bear an earlier one. Gives how many chains were sealed; nothing is written when none grew.
 */
export const sealChains = async (store: Store, now: Instant): Promise<number> => {
  const { event, seal } = store.schema;
  const seals = await store.database.select().from(seal).orderBy(asc(seal.sequence));
  const sealed = sealedPlaces(seals);
  const ends = store.database
    .select({ ticket: event.ticket, sequence: max(event.sequence).as('last_sequence') })
    .from(event)
    .groupBy(event.ticket)
    .as('ends');
  const chains = await store.database
    .select({ ticket: event.ticket, sequence: event.sequence, hash: event.hash })
    .from(event)
    .innerJoin(ends, and(eq(ends.ticket, event.ticket), eq(ends.sequence, event.sequence)))
    .orderBy(asc(event.ticket));
  const heads = chains.filter((chain) => chain.sequence > (sealed.get(chain.ticket) ?? 0));
  if (heads.length === 0) return 0;
  const last = seals.at(-1);
  const sequence = (last?.sequence ?? 0) + 1;
  const previousHash = last?.hash ?? GENESIS;
  const row = { sequence, at: new Date(now), heads, previousHash, hash: sealHash(previousHash, sequence, now, heads) };
  await store.atomically([{ write: (database) => database.insert(seal).values(row), rows: 1 }]);
  return heads.length;
};
