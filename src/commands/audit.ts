import { asc, eq } from 'drizzle-orm';
import { fold } from '../domain/ticket/evolve.ts';
import { canonical, chainHash, GENESIS } from '../store/chain.ts';
import type { Store } from '../store/database.ts';
import { sealHash } from '../store/seals.ts';
import { eventOf, eventRowsOf } from '../store/tickets.ts';

/** What an audit found: how much was checked, and the first broken link in words, or null. */
export type AuditResult = { tickets: number; events: number; seals: number; broken: string | null };

const checkTicket = async (
  store: Store,
  number: string,
  heads: Map<string, string>,
): Promise<{ events: number; broken: string | null }> => {
  const rows = await eventRowsOf(store, number);
  let previousHash = GENESIS;
  for (const [index, row] of rows.entries()) {
    const at = `工单 ${number} 的第 ${row.sequence} 个事件（${row.type}）`;
    if (row.sequence !== index + 1) return { events: index, broken: `${at}之前缺少事件` };
    if (row.previousHash !== previousHash) return { events: index, broken: `${at}与前一事件的链接断裂` };
    if (chainHash(previousHash, number, row.sequence, eventOf(row)) !== row.hash)
      return { events: index, broken: `${at}内容被改动` };
    previousHash = row.hash;
    heads.set(`${number}#${row.sequence}`, row.hash);
  }
  const { ticket } = store.schema;
  const [row] = await store.database.select().from(ticket).where(eq(ticket.number, number));
  if (rows.length === 0 || !row) return { events: rows.length, broken: `工单 ${number} 没有事件记录` };
  const folded = fold(rows.map(eventOf));
  return canonical(folded) === canonical(row.document) && row.version === rows.length
    ? { events: rows.length, broken: null }
    : { events: rows.length, broken: `工单 ${number} 的现状与事件推算的结果不一致` };
};

/** 核验: every chain link by link, every row against the fold of its events, every seal against the chains. Stops at the first broken link. */
export const verifyAudit = async (store: Store): Promise<AuditResult> => {
  const { ticket, seal } = store.schema;
  const numbers = await store.database.select({ number: ticket.number }).from(ticket).orderBy(asc(ticket.number));
  const heads = new Map<string, string>();
  const result: AuditResult = { tickets: 0, events: 0, seals: 0, broken: null };
  for (const { number } of numbers) {
    const checked = await checkTicket(store, number, heads);
    result.tickets += 1;
    result.events += checked.events;
    if (checked.broken) return { ...result, broken: checked.broken };
  }
  let previousHash = GENESIS;
  for (const row of await store.database.select().from(seal).orderBy(asc(seal.sequence))) {
    result.seals += 1;
    const name = `第 ${row.sequence} 号封存`;
    if (row.previousHash !== previousHash) return { ...result, broken: `${name}与前一封存的链接断裂` };
    if (sealHash(previousHash, row.sequence, row.at.getTime(), row.heads) !== row.hash)
      return { ...result, broken: `${name}内容被改动` };
    const missing = row.heads.find((head) => heads.get(`${head.ticket}#${head.sequence}`) !== head.hash);
    if (missing)
      return { ...result, broken: `${name}记载的工单 ${missing.ticket} 第 ${missing.sequence} 个事件已不存在或被改动` };
    previousHash = row.hash;
  }
  return result;
};
