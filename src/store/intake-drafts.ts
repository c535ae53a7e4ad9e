import { and, desc, eq } from 'drizzle-orm';
import type { Instant } from '../domain/instant.ts';
import type { Store } from './database.ts';

/** What was typed into the desk's form, by field. */
export type DraftValues = Record<string, string>;

/** 登记草稿 of an account: for a call, or, with an empty word, without one. */
export type IntakeDraft = { call: string; values: DraftValues; savedAt: Instant };

/** Whose draft, and for which call. */
export type Owner = { account: string; call: string };

const ownedBy = (store: Store, { account, call }: Owner) => {
  const { intakeDraft } = store.schema;
  return and(eq(intakeDraft.account, account), eq(intakeDraft.call, call));
};

/** Keeps what was typed, over what was kept before. */
export const saveDraft = (
  store: Store,
  { account, call, values, now }: Owner & { values: DraftValues; now: Instant },
): Promise<void> => {
  const { intakeDraft } = store.schema;
  const row = { account, call, values, savedAt: new Date(now) };
  return store.atomically([
    {
      write: (database) =>
        database
          .insert(intakeDraft)
          .values(row)
          .onConflictDoUpdate({
            target: [intakeDraft.account, intakeDraft.call],
            set: { values, savedAt: row.savedAt },
          }),
    },
  ]);
};

/** All drafts of an account, newest first. */
export const draftsOf = async (store: Store, account: string): Promise<IntakeDraft[]> => {
  const { intakeDraft } = store.schema;
  const rows = await store.database
    .select({ call: intakeDraft.call, values: intakeDraft.values, savedAt: intakeDraft.savedAt })
    .from(intakeDraft)
    .where(eq(intakeDraft.account, account))
    .orderBy(desc(intakeDraft.savedAt), desc(intakeDraft.call));
  return rows.map((row) => ({ ...row, savedAt: row.savedAt.getTime() }));
};

/** The draft of an account for a call, or with an empty word that without a call; null when there is none. */
export const draftFor = async (store: Store, account: string, call: string): Promise<IntakeDraft | null> => {
  const { intakeDraft } = store.schema;
  const [row] = await store.database
    .select({ call: intakeDraft.call, values: intakeDraft.values, savedAt: intakeDraft.savedAt })
    .from(intakeDraft)
    .where(ownedBy(store, { account, call }))
    .limit(1);
  return row ? { ...row, savedAt: row.savedAt.getTime() } : null;
};

/**
 * 草稿随转接走: gives the draft of whoever had the call to the account that it was transferred to, as a draft of its
 * call. What that account has typed for it already stays.
 */
export const handOverDraft = async (store: Store, from: Owner, to: Owner): Promise<void> => {
  const { intakeDraft } = store.schema;
  const draft = await draftFor(store, from.account, from.call);
  if (draft === null || (from.account === to.account && from.call === to.call)) return;
  const row = { ...to, values: draft.values, savedAt: new Date(draft.savedAt) };
  await store.atomically([
    { write: (database) => database.insert(intakeDraft).values(row).onConflictDoNothing() },
    { write: (database) => database.delete(intakeDraft).where(ownedBy(store, from)) },
  ]);
};

/** Forgets a draft: registered, or given up. */
export const dropDraft = (store: Store, account: string, call: string): Promise<void> =>
  store.atomically([
    { write: (database) => database.delete(store.schema.intakeDraft).where(ownedBy(store, { account, call })) },
  ]);
