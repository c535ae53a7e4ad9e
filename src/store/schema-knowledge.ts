import type { KnowledgeContent } from '../domain/knowledge/entry.ts';
import type { Kit } from './kit.ts';

/** 知识库: entries, their versions, what was found wrong in them, and where they served. */
export const defineKnowledgeTables = (k: Kit) => {
  /** The entry as it stands: the content of its newest version, with columns for what lists ask. */
  const knowledgeEntry = k.table(
    'knowledge_entry',
    {
      id: k.text('id').primaryKey(),
      state: k.text('state').notNull(),
      version: k.int('version').notNull(),
      title: k.text('title').notNull(),
      matter: k.text('matter'),
      division: k.text('division'),
      unit: k.text('unit'),
      validFrom: k.text('valid_from').notNull(),
      validUntil: k.text('valid_until'),
      reviewOn: k.text('review_on'),
      isPublic: k.flag('is_public').notNull(),
      content: k.json<KnowledgeContent>('content').notNull(),
      text: k.text('text').notNull(),
      uses: k.int('uses').notNull(),
      changedAt: k.instant('changed_at').notNull(),
      changedBy: k.text('changed_by').notNull(),
    },
    (t) => [
      k.index('knowledge_entry_changed').on(t.changedAt, t.id),
      k.index('knowledge_entry_matter').on(t.matter),
      k.index('knowledge_entry_unit').on(t.unit),
      k.index('knowledge_entry_review').on(t.state, t.reviewOn),
    ],
  );

  const knowledgeVersion = k.table(
    'knowledge_version',
    {
      entry: k
        .text('entry')
        .notNull()
        .references(() => knowledgeEntry.id),
      version: k.int('version').notNull(),
      state: k.text('state').notNull(),
      content: k.json<KnowledgeContent>('content').notNull(),
      at: k.instant('at').notNull(),
      account: k.text('account').notNull(),
      name: k.text('name').notNull(),
      note: k.text('note').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.entry, t.version] })],
  );

  /** 纠错: a task for the owner, with a deadline. `entry` is null where one is missing. */
  const knowledgeFlag = k.table(
    'knowledge_flag',
    {
      id: k.text('id').primaryKey(),
      entry: k.text('entry'),
      version: k.int('version'),
      kind: k.text('kind').notNull(),
      words: k.text('words').notNull(),
      /** The body that has to answer; null: the hotline. */
      unit: k.text('unit'),
      state: k.text('state').notNull(),
      at: k.instant('at').notNull(),
      account: k.text('account').notNull(),
      name: k.text('name').notNull(),
      dueAt: k.instant('due_at').notNull(),
      doneAt: k.instant('done_at'),
      doneBy: k.text('done_by'),
      answer: k.text('answer').notNull(),
    },
    (t) => [
      k.index('knowledge_flag_state').on(t.state, t.dueAt, t.id),
      k.index('knowledge_flag_entry').on(t.entry),
      k.index('knowledge_flag_unit').on(t.unit, t.state),
    ],
  );

  /** An answer that was given from an entry. */
  const knowledgeUse = k.table(
    'knowledge_use',
    {
      id: k.serial('id'),
      entry: k.text('entry').notNull(),
      version: k.int('version').notNull(),
      account: k.text('account').notNull(),
      ticket: k.text('ticket'),
      call: k.text('call'),
      at: k.instant('at').notNull(),
    },
    (t) => [k.index('knowledge_use_entry').on(t.entry, t.at), k.index('knowledge_use_at').on(t.at)],
  );

  return { knowledgeEntry, knowledgeVersion, knowledgeFlag, knowledgeUse };
};
