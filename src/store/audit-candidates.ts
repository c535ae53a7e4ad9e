import { aliasedTable, and, eq, gt, gte, isNotNull, notExists, sql } from 'drizzle-orm';
import type { AuditCandidate } from '../domain/callback-audit/draw.ts';
import type { Instant } from '../domain/instant.ts';
import type { Store } from './database.ts';

/**
 * Calls from a moment on that may be called a second time: the last of each closed ticket. Confidential appeals are left
 * out, since auditors are not shown whom to call; a supervisor may draw them by hand.
 */
export const auditCandidates = async (store: Store, from: Instant): Promise<AuditCandidate[]> => {
  const { database, schema } = store;
  const { evaluation, ticket, callbackAudit } = schema;
  const later = aliasedTable(evaluation, 'later');
  const rows = await database
    .select({
      ticket: evaluation.ticket,
      sequence: evaluation.sequence,
      caller: evaluation.caller,
      at: evaluation.at,
      drawnAt:
        sql<number>`(select count(*) from ${callbackAudit} where ${callbackAudit.ticket} = ${evaluation.ticket} and ${callbackAudit.drawnAt} >= ${evaluation.at})`.mapWith(
          Number,
        ),
    })
    .from(evaluation)
    .innerJoin(ticket, eq(ticket.number, evaluation.ticket))
    .where(
      and(
        gte(evaluation.at, new Date(from)),
        isNotNull(evaluation.caller),
        eq(ticket.state, 'closed'),
        eq(ticket.confidential, false),
        notExists(
          database
            .select({ one: sql`1` })
            .from(later)
            .where(
              and(
                eq(later.ticket, evaluation.ticket),
                gt(later.sequence, evaluation.sequence),
                isNotNull(later.caller),
              ),
            ),
        ),
      ),
    )
    .orderBy(evaluation.at, evaluation.ticket);
  return rows.map(({ ticket: number, sequence, caller, at, drawnAt }) => ({
    ticket: number,
    sequence,
    caller: caller ?? '',
    at: at.getTime(),
    drawn: drawnAt > 0,
  }));
};
