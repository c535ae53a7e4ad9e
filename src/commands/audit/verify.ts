import { asc } from 'drizzle-orm';
import type { Instant } from '../../domain/instant.ts';
import type { Store } from '../../store/database.ts';
import { damagedUpload } from '../../store/uploads.ts';
import { checkSeals, type SealCheck } from './check-seals.ts';
import { checkTicket, type TicketCheck } from './check-ticket.ts';

/** What an audit found: how much was checked, the last seal, and the first broken link in words, or null. */
export type AuditResult = { tickets: number; events: number; files: number } & SealCheck;

/** What an audit is asked: now, for the age of what is not sealed, and where the uploaded files lie (null leaves them out). */
export type AuditQuestion = { now: Instant; uploadFolder: string | null };

/**
 * 核验: every chain link by link, every row and projection against the fold of its events, every file against its hash,
 * every seal against the chains. Needs nothing but the data; names the first broken link.
 */
export const verifyAudit = async (store: Store, { now, uploadFolder }: AuditQuestion): Promise<AuditResult> => {
  const { ticket, attachment } = store.schema;
  const numbers = await store.database.select({ number: ticket.number }).from(ticket).orderBy(asc(ticket.number));
  const checked = new Map<string, TicketCheck>();
  const result: AuditResult = { tickets: 0, events: 0, files: 0, seals: 0, last: null, broken: null };
  for (const { number } of numbers) {
    const check = await checkTicket(store, number);
    checked.set(number, check);
    result.tickets += 1;
    result.events += check.events;
    if (check.broken) return { ...result, broken: check.broken };
  }
  const files = uploadFolder === null ? [] : await store.database.select().from(attachment).orderBy(asc(attachment.id));
  for (const { sha256, ticket: number, name } of files) {
    result.files += 1;
    if (uploadFolder !== null && (await damagedUpload(uploadFolder, sha256)))
      return { ...result, broken: `工单 ${number} 的附件“${name}”已丢失或被改动` };
  }
  return { ...result, ...(await checkSeals(store, checked, now)) };
};
