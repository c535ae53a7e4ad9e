import { and, asc, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { UnitCode } from '../domain/directory/unit.ts';
import { isTemplateAct, type ReplyTemplate } from '../domain/template/template.ts';
import type { Store } from './database.ts';
import type { ReplyTemplateRow } from './schema.ts';

const templateOf = ({ act, changedAt, ...row }: ReplyTemplateRow): ReplyTemplate[] =>
  isTemplateAct(act) ? [{ ...row, act, changedAt: changedAt.getTime() }] : [];

const rowOf = (template: ReplyTemplate): ReplyTemplateRow => ({ ...template, changedAt: new Date(template.changedAt) });

const select = async (store: Store, condition: SQL | undefined): Promise<ReplyTemplate[]> => {
  const { replyTemplate } = store.schema;
  const rows = await store.database
    .select()
    .from(replyTemplate)
    .where(condition)
    .orderBy(asc(replyTemplate.matter), asc(replyTemplate.title), asc(replyTemplate.id));
  return rows.flatMap(templateOf);
};

/** The templates of a unit, or the hotline's (null), also those that are not offered any more. */
export const templatesOf = (store: Store, unit: UnitCode | null): Promise<ReplyTemplate[]> => {
  const { replyTemplate } = store.schema;
  return select(store, unit === null ? isNull(replyTemplate.unit) : eq(replyTemplate.unit, unit));
};

/** What can be offered to a unit's people: the hotline's and the unit's own; without a unit the hotline's alone. */
export const offeredTemplates = (store: Store, unit: UnitCode | null): Promise<ReplyTemplate[]> => {
  const { replyTemplate } = store.schema;
  const whose = or(isNull(replyTemplate.unit), unit === null ? undefined : eq(replyTemplate.unit, unit));
  return select(store, and(eq(replyTemplate.active, true), whose));
};

/** One template; null when there is none of this id. */
export const findTemplate = async (store: Store, id: string): Promise<ReplyTemplate | null> =>
  (await select(store, eq(store.schema.replyTemplate.id, id)))[0] ?? null;

/** Adds templates in one transaction; those whose id is there already stay as they are. */
export const addTemplates = (store: Store, templates: readonly ReplyTemplate[]): Promise<void> =>
  store.atomically(
    templates.map((template) => ({
      write: (database) => database.insert(store.schema.replyTemplate).values(rowOf(template)).onConflictDoNothing(),
    })),
  );

/** Replaces what a template says, if nobody changed it since `seenAt`; throws Conflict otherwise. Its uses are counted on. */
export const changeTemplate = (
  store: Store,
  { uses: _, ...template }: ReplyTemplate,
  seenAt: number,
): Promise<void> => {
  const { replyTemplate } = store.schema;
  const unchanged = and(eq(replyTemplate.id, template.id), eq(replyTemplate.changedAt, new Date(seenAt)));
  const change = { ...template, changedAt: new Date(template.changedAt) };
  return store.atomically([
    { write: (database) => database.update(replyTemplate).set(change).where(unchanged), rows: 1 },
  ]);
};

/** Counts that a template was put into a form. */
export const countUse = (store: Store, id: string): Promise<void> => {
  const { replyTemplate } = store.schema;
  return store.atomically([
    {
      write: (database) =>
        database
          .update(replyTemplate)
          .set({ uses: sql`${replyTemplate.uses} + 1` })
          .where(eq(replyTemplate.id, id)),
    },
  ]);
};
