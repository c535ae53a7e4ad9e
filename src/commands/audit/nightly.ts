import { setImmediate as others } from 'node:timers/promises';
import { asc, eq, gt, gte } from 'drizzle-orm';
import { DAY } from '../../domain/instant.ts';
import type { Store } from '../../store/database.ts';
import { noticeStatements } from '../../store/notices.ts';
import type { Installation } from '../installation.ts';
import { checkTicket } from './check-ticket.ts';

const PLACE = 'nightly-audit-place';
/** Older tickets a night beside those that changed: a month goes round a hundred thousand. */
const SHARE = 3_000;
/** What changed since the run before, with half a day to spare. */
const CHANGED_WITHIN = 1.5 * DAY;
/** So many findings are told of; more mean that something is wrong as a whole. */
const MOST_TOLD = 20;

export type NightlyCheck = { checked: number; broken: { ticket: string; city: string; sentence: string }[] };

const changedSince = async ({ database, schema: { event } }: Store, since: number): Promise<string[]> => {
  const rows = await database
    .selectDistinct({ ticket: event.ticket })
    .from(event)
    .where(gte(event.at, new Date(since)));
  return rows.map(({ ticket }) => ticket);
};

/** The next share of all tickets by number, and where the night after goes on; at the end it begins anew. */
const nextShare = async ({
  database,
  schema: { ticket, setting },
}: Store): Promise<{ share: string[]; place: string }> => {
  const [known] = await database.select().from(setting).where(eq(setting.key, PLACE));
  const rows = await database
    .select({ number: ticket.number })
    .from(ticket)
    .where(gt(ticket.number, known?.value ?? ''))
    .orderBy(asc(ticket.number))
    .limit(SHARE);
  const share = rows.map(({ number }) => number);
  return { share, place: share.length < SHARE ? '' : (share.at(-1) ?? '') };
};

/** The city whose administrators are told; the row itself may be what is damaged. */
const cityOf = async ({ database, schema: { ticket } }: Store, number: string): Promise<string> => {
  const [row] = await database.select({ city: ticket.city }).from(ticket).where(eq(ticket.number, number));
  return row?.city ?? '';
};

const told = (installation: Installation, { broken }: NightlyCheck) => {
  const { store, clock } = installation;
  return noticeStatements(
    store,
    broken.slice(0, MOST_TOLD).map(({ ticket, city, sentence }) => ({
      at: new Date(clock()),
      role: 'administrator',
      unit: null,
      city,
      account: null,
      ticket,
      topic: 'audit',
      text: `每晚核对发现：${sentence}。请停止改动这件工单，用 audit verify 核对并查明原因。`,
      address: `/tickets/${ticket}`,
      urgent: true,
    })),
  );
};

/**
 * 每晚核对: every ticket that changed, and a share of the others, against the fold of its events; administrators are told at
 * once of what does not agree. Others get their turn after each ticket. The whole, with files and seals, is `audit verify`.
 */
export const checkNightly = async (installation: Installation): Promise<NightlyCheck> => {
  const { store, clock } = installation;
  const { share, place } = await nextShare(store);
  const numbers = new Set([...(await changedSince(store, clock() - CHANGED_WITHIN)), ...share]);
  const result: NightlyCheck = { checked: 0, broken: [] };
  for (const number of numbers) {
    const { broken } = await checkTicket(store, number);
    result.checked += 1;
    if (broken !== null) result.broken.push({ ticket: number, city: await cityOf(store, number), sentence: broken });
    await others();
  }
  const row = { key: PLACE, value: place };
  await store.atomically([
    ...told(installation, result),
    {
      write: (database) =>
        database
          .insert(store.schema.setting)
          .values(row)
          .onConflictDoUpdate({ target: store.schema.setting.key, set: row }),
    },
  ]);
  return result;
};
