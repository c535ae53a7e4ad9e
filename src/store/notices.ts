import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, notExists, or, type SQL, sql } from 'drizzle-orm';
import { isUnitRole, type StaffRole } from '../domain/access/role.ts';
import { DAY, type Instant } from '../domain/instant.ts';
import type { Statement, Store } from './database.ts';
import { idPage } from './id-page.ts';
import type { NoticeRow } from './schema.ts';

/** Whose notices: a person in the role acted in. */
export type Reader = { account: string; role: StaffRole; unit: string | null; city: string | null };

/** Notices older than this count as known, also for who never looked. */
const NEWS_DAYS = 14;
/** A newcomer begins with the last days before the account was made. */
const DAYS_BEFORE = 3;

/** Writes notices, in the transaction that marks their event as told. */
export const noticeStatements = ({ schema: { notice } }: Store, rows: readonly Omit<NoticeRow, 'id'>[]): Statement[] =>
  rows.map((row): Statement => ({ write: (database) => database.insert(notice).values(row), rows: 1 }));

/** To the person by name; people of a unit are called handlers there, whichever of both roles they act in. */
const toPerson = ({ schema: { notice } }: Store, { account, role }: Reader): SQL | undefined =>
  and(
    eq(notice.account, account),
    isUnitRole(role) ? inArray(notice.role, ['handler', 'unit-lead']) : eq(notice.role, role),
  );

const toRole = ({ schema: { notice } }: Store, { role, unit, city }: Reader): SQL | undefined =>
  and(
    isNull(notice.account),
    eq(notice.role, role),
    isUnitRole(role) ? eq(notice.unit, unit ?? '') : isNull(notice.unit),
    isUnitRole(role) || city === null ? undefined : eq(notice.city, city),
  );

/** Nobody is told of his own act: who did it stands in the event, found by ticket, type and moment. */
const byAnother = ({ database, schema: { notice, event } }: Store, { account }: Reader): SQL =>
  notExists(
    database
      .select({ one: sql`1` })
      .from(event)
      .where(
        and(
          eq(event.ticket, notice.ticket),
          eq(event.type, notice.topic),
          eq(event.at, notice.at),
          eq(event.actorId, account),
        ),
      ),
  );

const meantFor = (store: Store, reader: Reader): SQL | undefined =>
  and(or(toPerson(store, reader), toRole(store, reader)), byAnother(store, reader));

/** Up to which notice a person has read in a role. */
export const readUpTo = async (
  { database, schema: { noticeRead } }: Store,
  { account, role }: Pick<Reader, 'account' | 'role'>,
): Promise<number> => {
  const [row] = await database
    .select({ last: noticeRead.last })
    .from(noticeRead)
    .where(and(eq(noticeRead.account, account), eq(noticeRead.role, role)));
  return row?.last ?? 0;
};

/** Notes that all up to a notice are read; never goes back. */
export const markRead = (store: Store, { account, role }: Reader, last: number): Promise<void> => {
  const { noticeRead } = store.schema;
  return store.atomically([
    {
      write: (database) =>
        database
          .insert(noticeRead)
          .values({ account, role, last })
          .onConflictDoUpdate({
            target: [noticeRead.account, noticeRead.role],
            set: { last },
            setWhere: lt(noticeRead.last, last),
          }),
    },
  ]);
};

/** What was told before this moment counts as known: it is old, or from well before the account. */
export const newsFrom = (since: Instant, now: Instant): Instant =>
  Math.max(since - DAYS_BEFORE * DAY, now - NEWS_DAYS * DAY);

/** The unread notices of a reader, newest first, at most `limit`. */
export const unreadNotices = async (
  store: Store,
  reader: Reader,
  { from, limit }: { from: Instant; limit: number },
): Promise<NoticeRow[]> => {
  const { notice } = store.schema;
  const last = await readUpTo(store, reader);
  const part = (condition: SQL | undefined) =>
    store.database
      .select()
      .from(notice)
      .where(and(condition, gt(notice.id, last), gte(notice.at, new Date(from)), byAnother(store, reader)))
      .orderBy(desc(notice.id))
      .limit(limit);
  // Each half has an index of its own; asked together neither would be used.
  const rows = [...(await part(toPerson(store, reader))), ...(await part(toRole(store, reader)))];
  return rows.sort((one, other) => other.id - one.id).slice(0, limit);
};

export type NoticeWish = {
  size: number;
  only: 'all' | 'unread' | 'urgent';
  /** Unread are only those from here on. */
  from: Instant;
  older: number | null;
  newer: number | null;
};

export type NoticePage = { entries: NoticeRow[]; older: number | null; newer: number | null };

/** A part of the reader's notices, newest first; `older` and `newer` say where the neighbouring parts begin. */
export const noticePage = async (
  store: Store,
  reader: Reader,
  { size, only, from, older, newer }: NoticeWish,
): Promise<NoticePage> => {
  const { notice } = store.schema;
  const backwards = newer !== null;
  const rows = await store.database
    .select()
    .from(notice)
    .where(
      and(
        meantFor(store, reader),
        only === 'unread'
          ? and(gt(notice.id, await readUpTo(store, reader)), gte(notice.at, new Date(from)))
          : undefined,
        only === 'urgent' ? eq(notice.urgent, true) : undefined,
        newer === null ? undefined : gt(notice.id, newer),
        older === null || backwards ? undefined : lt(notice.id, older),
      ),
    )
    .orderBy(backwards ? asc(notice.id) : desc(notice.id))
    .limit(size + 1);
  return idPage(rows, { size, older, newer });
};

/** Drops notices from before a moment. */
export const removeNotices = (store: Store, before: Instant): Promise<void> =>
  store.atomically([
    {
      write: (database) => database.delete(store.schema.notice).where(lt(store.schema.notice.at, new Date(before))),
    },
  ]);
