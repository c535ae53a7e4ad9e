import { and, desc, eq, sql } from 'drizzle-orm';
import type { DirectoryChange } from '../domain/directory/decide.ts';
import type { DivisionLevel } from '../domain/directory/division.ts';
import type { KeptUnit } from '../domain/directory/roster.ts';
import type { UnitCode } from '../domain/directory/unit.ts';
import type { Statement, Store } from './database.ts';
import type { DirectoryChangeRow, DirectoryUnitRow } from './schema.ts';

/** Counts the changes of the directory: rules look at several units, so one version guards them all. */
const VERSION = 'directory-version';
/** Rows in one insert: fourteen values each, well below what either engine takes. */
const CHUNK = 200;

const unitOf = (row: DirectoryUnitRow): KeptUnit => ({
  code: row.code,
  name: row.name,
  function: row.function,
  level: row.level as DivisionLevel,
  division: row.division,
  parent: row.parent,
  aliases: row.aliases,
  phone: row.phone || null,
  contact: row.contact || null,
  address: row.address || null,
  dissolvedOn: row.dissolvedOn,
  successor: row.successor,
});

/** The units that administrators added, changed or dissolved. */
export const keptUnits = async (store: Store): Promise<KeptUnit[]> => {
  const { directoryUnit } = store.schema;
  return (await store.database.select().from(directoryUnit).orderBy(directoryUnit.code)).map(unitOf);
};

/** How often the directory has been changed. */
export const directoryVersion = async (store: Store): Promise<number> => {
  const { setting } = store.schema;
  const [row] = await store.database.select().from(setting).where(eq(setting.key, VERSION));
  return Number(row?.value ?? 0);
};

/** Who changed the directory, and when. */
export type ChangedBy = { id: string; name: string; at: Date };

const chunks = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) => rows.slice(index * CHUNK, (index + 1) * CHUNK));

const versionStatements = ({ schema: { setting } }: Store, version: number): Statement[] => [
  { write: (database) => database.insert(setting).values({ key: VERSION, value: '0' }).onConflictDoNothing() },
  {
    write: (database) =>
      database
        .update(setting)
        .set({ value: String(version + 1) })
        .where(and(eq(setting.key, VERSION), eq(setting.value, String(version)))),
    rows: 1,
  },
];

const unitStatements = ({ schema: { directoryUnit } }: Store, units: readonly KeptUnit[], by: ChangedBy): Statement[] =>
  chunks(units).map((some) => ({
    write: (database) =>
      database
        .insert(directoryUnit)
        .values(
          some.map((unit) => ({
            ...unit,
            phone: unit.phone ?? '',
            contact: unit.contact ?? '',
            address: unit.address ?? '',
            changedAt: by.at,
            changedBy: by.id,
          })),
        )
        // Function, level, division and parent are given once.
        .onConflictDoUpdate({
          target: directoryUnit.code,
          set: {
            name: sql`excluded.name`,
            aliases: sql`excluded.aliases`,
            phone: sql`excluded.phone`,
            contact: sql`excluded.contact`,
            address: sql`excluded.address`,
            dissolvedOn: sql`excluded.dissolved_on`,
            successor: sql`excluded.successor`,
            changedAt: sql`excluded.changed_at`,
            changedBy: sql`excluded.changed_by`,
          },
        }),
    rows: some.length,
  }));

/**
 * Writes changes with their entries in the log, all or none. Throws Conflict when the directory is no longer at the
 * version that they were decided on.
 */
export const commitDirectory = (
  store: Store,
  version: number,
  changes: readonly DirectoryChange[],
  by: ChangedBy,
): Promise<void> => {
  const { directoryChange } = store.schema;
  // One unit may change twice in a list (renamed, then dissolved): its last state is the row.
  const units = new Map<UnitCode, KeptUnit>(changes.map(({ after }) => [after.code, after]));
  const entries = changes.map(({ act, before, after }) => ({
    at: by.at,
    unit: after.code,
    act,
    by: by.id,
    byName: by.name,
    before,
    after,
  }));
  return store.atomically([
    ...versionStatements(store, version),
    ...unitStatements(store, [...units.values()], by),
    ...chunks(entries).map(
      (some): Statement => ({
        write: (database) => database.insert(directoryChange).values(some),
        rows: some.length,
      }),
    ),
  ]);
};

/** What was done to a unit, newest first, at most fifty entries. */
export const changesOfUnit = (store: Store, unit: UnitCode): Promise<DirectoryChangeRow[]> => {
  const { directoryChange } = store.schema;
  return Promise.resolve(
    store.database
      .select()
      .from(directoryChange)
      .where(eq(directoryChange.unit, unit))
      .orderBy(desc(directoryChange.id))
      .limit(50),
  );
};

/** The number of a unit's last entry in the log; 0 when nothing was done to it yet. */
export const lastChangeOf = async (store: Store, unit: UnitCode): Promise<number> =>
  (await changesOfUnit(store, unit))[0]?.id ?? 0;
