import { eq } from 'drizzle-orm';
import type { Ticket } from '../../domain/ticket/state.ts';
import { canonical, chainHash, GENESIS } from '../../store/chain.ts';
import type { Store } from '../../store/database.ts';
import { type Projections, replay } from '../../store/projections.ts';
import type { EventRow } from '../../store/schema.ts';
import { rowOf } from '../../store/ticket-row.ts';
import { eventOf, eventRowsOf } from '../../store/tickets.ts';

/** What the check of one ticket found; `heads` are the hashes of its events by place. */
export type TicketCheck = { events: number; head: EventRow | null; hashes: string[]; broken: string | null };

const checkChain = (number: string, rows: readonly EventRow[]): string | null => {
  let previousHash = GENESIS;
  for (const [index, row] of rows.entries()) {
    const at = `工单 ${number} 的第 ${row.sequence} 个事件（${row.type}）`;
    if (row.sequence !== index + 1) return `${at}之前缺少事件`;
    if (row.previousHash !== previousHash) return `${at}与前一事件的链接断裂`;
    if (row.fact.type !== row.type || chainHash(previousHash, number, row.sequence, eventOf(row)) !== row.hash)
      return `${at}内容被改动`;
    previousHash = row.hash;
  }
  return null;
};

/** Order and key order don't matter, only what the rows say. */
const same = (one: readonly object[], other: readonly object[]): boolean => {
  const lines = (rows: readonly object[]) => rows.map(canonical).sort().join('\n');
  return lines(one) === lines(other);
};

const storedProjections = async ({ database, schema }: Store, number: string): Promise<Projections> => ({
  units: await database.select().from(schema.ticketUnit).where(eq(schema.ticketUnit.ticket, number)),
  attachments: await database.select().from(schema.attachment).where(eq(schema.attachment.ticket, number)),
  reviews: await database.select().from(schema.evaluation).where(eq(schema.evaluation.ticket, number)),
  cases: await database.select().from(schema.rectification).where(eq(schema.rectification.ticket, number)),
  outcomes: await database.select().from(schema.routingOutcome).where(eq(schema.routingOutcome.ticket, number)),
  returns: await database.select().from(schema.ticketReturn).where(eq(schema.ticketReturn.ticket, number)),
  precedents: await database.select().from(schema.precedent).where(eq(schema.precedent.ticket, number)),
  supervisions: await database.select().from(schema.supervision).where(eq(schema.supervision.ticket, number)),
  exclusions: await database.select().from(schema.exclusion).where(eq(schema.exclusion.ticket, number)),
  audits: await database.select().from(schema.callbackAudit).where(eq(schema.callbackAudit.ticket, number)),
});

const checkRow = async (store: Store, number: string, ticket: Ticket): Promise<boolean> => {
  const { ticket: table } = store.schema;
  const [row] = await store.database.select().from(table).where(eq(table.number, number));
  if (!row) return false;
  // The keys of the submission are no part of the history, and warning and duty depend on today's policy.
  const { queryCodeHash: _code, submissionKey: _key, warnAt: _warnAt, dutyAt: _dutyAt, ...stored } = row;
  const { warnAt: _warns, dutyAt: _duties, ...expected } = rowOf(ticket, { warnAt: null, dutyAt: null });
  return canonical(stored) === canonical(expected);
};

const checkProjections = async (store: Store, number: string, expected: Projections): Promise<string | null> => {
  const stored = await storedProjections(store, number);
  if (!same(stored.units, expected.units)) return `工单 ${number} 的承办单位与事件不一致`;
  if (!same(stored.attachments, expected.attachments)) return `工单 ${number} 的附件目录与事件不一致`;
  if (!same(stored.reviews, expected.reviews)) return `工单 ${number} 的评价公开记录与事件不一致`;
  if (!same(stored.cases, expected.cases)) return `工单 ${number} 的整改公开记录与事件不一致`;
  if (!same(stored.outcomes, expected.outcomes)) return `工单 ${number} 的归口结果与事件不一致`;
  if (!same(stored.returns, expected.returns)) return `工单 ${number} 的退单台账与事件不一致`;
  if (!same(stored.precedents, expected.precedents)) return `工单 ${number} 的裁定先例与事件不一致`;
  if (!same(stored.supervisions, expected.supervisions)) return `工单 ${number} 的督办单与事件不一致`;
  if (!same(stored.exclusions, expected.exclusions)) return `工单 ${number} 的剔除记录与事件不一致`;
  if (!same(stored.audits, expected.audits)) return `工单 ${number} 的回访复核与事件不一致`;
  return null;
};

const whatIsBroken = async (store: Store, number: string, rows: readonly EventRow[]): Promise<string | null> => {
  const chain = checkChain(number, rows);
  if (chain) return chain;
  const { ticket, ...projections } = replay(rows.map(eventOf));
  if (ticket === null) return `工单 ${number} 没有事件记录`;
  if (!(await checkRow(store, number, ticket))) return `工单 ${number} 的现状与事件推算的结果不一致`;
  return checkProjections(store, number, projections);
};

/** Checks one ticket: its chain link by link, its row and everything that stands beside it against the fold of its events. */
export const checkTicket = async (store: Store, number: string): Promise<TicketCheck> => {
  try {
    const rows = await eventRowsOf(store, number);
    const broken = await whatIsBroken(store, number, rows);
    return { events: rows.length, head: rows.at(-1) ?? null, hashes: rows.map((row) => row.hash), broken };
  } catch {
    // A row that can't even be read, or a history that can't be folded, is the finding, not a fault of the audit.
    return { events: 0, head: null, hashes: [], broken: `工单 ${number} 的记录已损坏，无法读取` };
  }
};
