import { and, count, desc, eq, gte, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { CallbackAuditState } from '../domain/callback-audit/callback-audit.ts';
import type { Instant } from '../domain/instant.ts';
import type { Store } from './database.ts';
import type { CallbackAuditRow } from './schema.ts';
import { scopeOn } from './scope.ts';

/** Second calls drawn from `from` until before `to` within a scope. */
export type AuditQuestion = { scope: Scope; from: Instant; to: Instant; caller?: string | null };

/** How well a caller's records agreed with what the second call heard. */
export type CallerAgreement = {
  caller: string;
  name: string;
  drawn: number;
  waiting: number;
  overdue: number;
  unreached: number;
  audited: number;
  /** Everything the same, also the very level. */
  agrees: number;
  /** Satisfied in both or in neither. */
  satisfactionAgrees: number;
};

const asked = (store: Store, { scope, from, to, caller }: AuditQuestion): SQL | undefined => {
  const { callbackAudit } = store.schema;
  return and(
    scopeOn(store, scope, callbackAudit),
    gte(callbackAudit.drawnAt, new Date(from)),
    lt(callbackAudit.drawnAt, new Date(to)),
    caller ? eq(callbackAudit.caller, caller) : undefined,
  );
};

/** Agreement by caller, those with most second calls first. */
export const agreementByCaller = async (
  store: Store,
  question: AuditQuestion,
  now: Instant,
): Promise<CallerAgreement[]> => {
  const { callbackAudit } = store.schema;
  const { state, dueAt, agrees, satisfactionAgrees } = callbackAudit;
  const moment = sql`${sql.param(new Date(now), dueAt)}`;
  const of = (condition: SQL) => count(sql`case when ${condition} then 1 end`);
  return store.database
    .select({
      caller: callbackAudit.caller,
      name: sql<string>`max(${callbackAudit.callerName})`,
      drawn: count(),
      waiting: of(sql`${state} = 'drawn'`),
      overdue: of(sql`${state} = 'drawn' and ${dueAt} < ${moment}`),
      unreached: of(sql`${state} = 'unreached'`),
      audited: of(sql`${state} = 'audited'`),
      agrees: of(sql`${state} = 'audited' and ${agrees}`),
      satisfactionAgrees: of(sql`${state} = 'audited' and ${satisfactionAgrees}`),
    })
    .from(callbackAudit)
    .where(asked(store, question))
    .groupBy(callbackAudit.caller)
    .orderBy(desc(count()), callbackAudit.caller);
};

/** Which second calls are listed: of one state, or those that should have been made by now. */
export type AuditFilter = CallbackAuditState | 'overdue' | null;

export type AuditCursor = { at: Instant; id: string };

const filtered = ({ schema: { callbackAudit } }: Store, filter: AuditFilter, now: Instant): SQL | undefined => {
  if (filter === null) return undefined;
  return filter === 'overdue'
    ? and(eq(callbackAudit.state, 'drawn'), lt(callbackAudit.dueAt, new Date(now)))
    : eq(callbackAudit.state, filter);
};

/** Second calls, the latest drawn first. */
export const auditPage = async (
  store: Store,
  question: AuditQuestion,
  { filter, cursor, size, now }: { filter: AuditFilter; cursor: AuditCursor | null; size: number; now: Instant },
): Promise<{ rows: CallbackAuditRow[]; total: number; next: AuditCursor | null }> => {
  const { callbackAudit } = store.schema;
  const chosen = and(asked(store, question), filtered(store, filter, now));
  const at = cursor && new Date(cursor.at);
  const behind =
    cursor && at
      ? or(lt(callbackAudit.drawnAt, at), and(eq(callbackAudit.drawnAt, at), lt(callbackAudit.id, cursor.id)))
      : undefined;
  const found = await store.database
    .select()
    .from(callbackAudit)
    .where(and(chosen, behind))
    .orderBy(desc(callbackAudit.drawnAt), desc(callbackAudit.id))
    .limit(size + 1);
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return {
    rows,
    total: await store.database.$count(callbackAudit, chosen),
    next: found.length > size && last ? { at: last.drawnAt.getTime(), id: last.id } : null,
  };
};
