import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import type { Ticket } from '../domain/ticket/state.ts';
import type { Store } from './database.ts';
import { idPage } from './id-page.ts';
import type { RevealRow } from './schema.ts';

/** Which part of the log: at most `size` entries, of one account or all, older than or newer than an entry. */
export type RevealWish = { size: number; account: string | null; older: number | null; newer: number | null };

/** An entry with the ticket it is about. */
export type RevealEntry = RevealRow & { document: Ticket | null };

/** A part of the log, newest first; `older` and `newer` say where the neighbouring parts begin, null where there is none. */
export type RevealPage = { entries: RevealEntry[]; older: number | null; newer: number | null };

/** 查看个人信息记录: who looked at whose personal data, and why. */
export const revealPage = async (store: Store, { size, account, older, newer }: RevealWish): Promise<RevealPage> => {
  const { reveal, ticket } = store.schema;
  const backwards = newer !== null;
  const rows = await store.database
    .select({ entry: reveal, document: ticket.document })
    .from(reveal)
    .leftJoin(ticket, eq(ticket.number, reveal.ticket))
    .where(
      and(
        account === null ? undefined : eq(reveal.account, account),
        newer === null ? undefined : gt(reveal.id, newer),
        older === null || backwards ? undefined : lt(reveal.id, older),
      ),
    )
    .orderBy(backwards ? asc(reveal.id) : desc(reveal.id))
    .limit(size + 1);
  return idPage(
    rows.map(({ entry, document }) => ({ ...entry, document })),
    { size, older, newer },
  );
};
