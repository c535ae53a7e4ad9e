import { and, asc, count, desc, eq, max, sql } from 'drizzle-orm';
import type { EditionState, KeptEdition } from '../domain/edition/edition.ts';
import { editionStates } from '../domain/edition/edition.ts';
import type { Instant } from '../domain/instant.ts';
import type { Statement, Store } from './database.ts';
import type { EditionFileRow, EditionRow } from './schema.ts';

/** A file as it is written: path within the folder of rules, and content. */
export type WrittenFile = { path: string; content: string };

/** A file of an edition in a list, without its content. */
export type FileLine = Omit<EditionFileRow, 'content' | 'edition'> & { length: number };

const stateOf = (word: string): EditionState => editionStates.find((state) => state === word) ?? 'withdrawn';

const keptOf = (row: EditionRow): KeptEdition => ({
  ...row,
  state: stateOf(row.state),
  createdAt: row.createdAt.getTime(),
  publishedAt: row.publishedAt === null ? null : row.publishedAt.getTime(),
});

/** All editions that are kept, the newest first. */
export const listEditions = async (store: Store): Promise<KeptEdition[]> => {
  const { edition } = store.schema;
  const rows = await store.database.select().from(edition).orderBy(desc(edition.createdAt), desc(edition.number));
  return rows.map(keptOf);
};

/** A kept edition by number. */
export const findKeptEdition = async (store: Store, number: string): Promise<KeptEdition | null> => {
  const { edition } = store.schema;
  const [row] = await store.database.select().from(edition).where(eq(edition.number, number));
  return row ? keptOf(row) : null;
};

/** The files of a kept edition with their contents, by path. */
export const editionFiles = (store: Store, number: string): Promise<EditionFileRow[]> => {
  const { editionFile } = store.schema;
  return Promise.resolve(
    store.database.select().from(editionFile).where(eq(editionFile.edition, number)).orderBy(asc(editionFile.path)),
  );
};

/** The files of a kept edition without their contents, by path. */
export const editionFileLines = (store: Store, number: string): Promise<FileLine[]> => {
  const { editionFile } = store.schema;
  const { path, changedAt, changedBy, content } = editionFile;
  return Promise.resolve(
    store.database
      .select({ path, changedAt, changedBy, length: sql<number>`length(${content})`.mapWith(Number) })
      .from(editionFile)
      .where(eq(editionFile.edition, number))
      .orderBy(asc(path)),
  );
};

/** One file of a kept edition. */
export const findEditionFile = async (store: Store, number: string, path: string): Promise<EditionFileRow | null> => {
  const { editionFile } = store.schema;
  const [row] = await store.database
    .select()
    .from(editionFile)
    .where(and(eq(editionFile.edition, number), eq(editionFile.path, path)));
  return row ?? null;
};

/** What tells whether any file of an edition has changed: how many there are, and when the last change was. */
export type FilesMark = { files: number; lastChange: Date };

/** The mark of an edition's files as they stand. */
export const filesMarkOf = (files: readonly EditionFileRow[]): FilesMark => ({
  files: files.length,
  lastChange: new Date(Math.max(0, ...files.map((file) => file.changedAt.getTime()))),
});

/** Writes a draft with all its files. Conflict when the number was taken in between. */
export const addDraft = (store: Store, draft: KeptEdition, files: readonly WrittenFile[]): Promise<void> => {
  const { edition, editionFile } = store.schema;
  const changed = { changedAt: new Date(draft.createdAt), changedBy: draft.createdBy };
  const row = { ...draft, createdAt: new Date(draft.createdAt), publishedAt: null };
  return store.atomically([
    { write: (database) => database.insert(edition).values(row).onConflictDoNothing(), rows: 1 },
    ...files.map(
      ({ path, content }): Statement => ({
        write: (database) => database.insert(editionFile).values({ edition: draft.number, path, content, ...changed }),
        rows: 1,
      }),
    ),
  ]);
};

/** Touches a draft's row, so that the transaction fails with Conflict when it is no draft any more. */
const stillDraft = (store: Store, number: string, change: Partial<EditionRow> = { state: 'draft' }): Statement => {
  const { edition } = store.schema;
  return {
    write: (database) =>
      database
        .update(edition)
        .set(change)
        .where(and(eq(edition.number, number), eq(edition.state, 'draft'))),
    rows: 1,
  };
};

/** Who changes which file of a draft to what; `seen` is when it had been changed last, and `title` the edition's title from then on. */
export type FileChange = WrittenFile & { edition: string; by: string; at: Instant; seen: Date; title?: string };

/** Changes a file of a draft. Conflict when somebody else has changed it in between, or when it is no draft any more. */
export const changeEditionFile = (store: Store, change: FileChange): Promise<void> => {
  const { editionFile } = store.schema;
  const { edition, path, content, by, at, seen, title } = change;
  // Two changes within one clock tick must still be told apart.
  const changedAt = new Date(Math.max(at, seen.getTime() + 1));
  return store.atomically([
    {
      write: (database) =>
        database
          .update(editionFile)
          .set({ content, changedAt, changedBy: by })
          .where(and(eq(editionFile.edition, edition), eq(editionFile.path, path), eq(editionFile.changedAt, seen))),
      rows: 1,
    },
    stillDraft(store, edition, title === undefined ? undefined : { title }),
  ]);
};

/** Adds a file to a draft. Conflict when there is one of the path by now, or when it is no draft any more. */
export const addEditionFile = (store: Store, file: Omit<FileChange, 'seen' | 'title'>): Promise<void> => {
  const { edition, path, content, by, at } = file;
  return store.atomically([
    stillDraft(store, edition),
    {
      write: (database) =>
        database
          .insert(store.schema.editionFile)
          .values({ edition, path, content, changedAt: new Date(at), changedBy: by })
          .onConflictDoNothing(),
      rows: 1,
    },
  ]);
};

/** Takes a file out of a draft. Conflict when it is gone already or when it is no draft any more. */
export const removeEditionFile = (store: Store, number: string, path: string): Promise<void> => {
  const { editionFile } = store.schema;
  return store.atomically([
    stillDraft(store, number),
    {
      write: (database) =>
        database.delete(editionFile).where(and(eq(editionFile.edition, number), eq(editionFile.path, path))),
      rows: 1,
    },
  ]);
};

/** Removes a draft with all its files. Conflict when it is no draft any more. */
export const removeDraft = (store: Store, number: string): Promise<void> => {
  const { edition, editionFile } = store.schema;
  return store.atomically([
    stillDraft(store, number),
    { write: (database) => database.delete(editionFile).where(eq(editionFile.edition, number)) },
    { write: (database) => database.delete(edition).where(eq(edition.number, number)), rows: 1 },
  ]);
};

/** Publication of a draft: its day, who, and `edition.yaml` with the day in it; `mark` is that of the files that were checked. */
export type Publication = {
  number: string;
  effective: string;
  by: string;
  at: Instant;
  editionYaml: string;
  mark: FilesMark;
};

/**
 * Publishes a draft in one transaction. Conflict when it is no draft any more, when a file has changed since it was
 * checked, or when another edition takes effect on that day.
 */
export const publishDraft = (store: Store, publication: Publication): Promise<void> => {
  const { edition, editionFile } = store.schema;
  const { number, effective, by, at, editionYaml, mark } = publication;
  return store.atomically([
    {
      write: (database) => {
        const own = database
          .select({ files: count(), last: max(editionFile.changedAt) })
          .from(editionFile)
          .where(eq(editionFile.edition, number))
          .having(
            and(
              eq(count(), mark.files),
              eq(max(editionFile.changedAt), sql.param(mark.lastChange, editionFile.changedAt)),
            ),
          );
        return database
          .update(edition)
          .set({ state: 'published', effective, publishedAt: new Date(at), publishedBy: by })
          .where(
            and(
              eq(edition.number, number),
              eq(edition.state, 'draft'),
              sql`exists ${own}`,
              sql`not exists (select 1 from edition as twin where twin.state = 'published' and twin.effective = ${effective})`,
            ),
          );
      },
      rows: 1,
    },
    {
      write: (database) =>
        database
          .update(editionFile)
          .set({ content: editionYaml })
          .where(and(eq(editionFile.edition, number), eq(editionFile.path, 'edition.yaml'))),
      rows: 1,
    },
  ]);
};

/** Withdraws a published edition whose day lies after `today`. Conflict when it is none. */
export const withdrawEdition = (store: Store, number: string, today: string): Promise<void> => {
  const { edition } = store.schema;
  return store.atomically([
    {
      write: (database) =>
        database
          .update(edition)
          .set({ state: 'withdrawn' })
          .where(and(eq(edition.number, number), eq(edition.state, 'published'), sql`${edition.effective} > ${today}`)),
      rows: 1,
    },
  ]);
};
