import { sql } from 'drizzle-orm';
import type { ModelFigures } from '../domain/classify/figures.ts';
import type { Kit } from './kit.ts';
import type { TicketTable } from './schema-tickets.ts';

/** The routing standard's editions and models, what came of its proposals, and the unit directory's changes. */
export const defineRoutingTables = (k: Kit, ticket: TicketTable) => {
  /** 归口规范版本 that this installation keeps: drafts, published ones; the shipped one is a folder. */
  const edition = k.table('edition', {
    number: k.text('number').primaryKey(),
    title: k.text('title').notNull(),
    /** draft, published or withdrawn. */
    state: k.text('state').notNull(),
    /** The edition that the draft was copied from. */
    base: k.text('base').notNull(),
    /** First day in force, YYYY-MM-DD in China; null while a draft has none. */
    effective: k.text('effective'),
    note: k.text('note').notNull(),
    createdAt: k.instant('created_at').notNull(),
    createdBy: k.text('created_by').notNull(),
    publishedAt: k.instant('published_at'),
    publishedBy: k.text('published_by'),
  });

  /** The files of an edition, as they stand in a folder of rules. */
  const editionFile = k.table(
    'edition_file',
    {
      edition: k
        .text('edition')
        .notNull()
        .references(() => edition.number),
      path: k.text('path').notNull(),
      content: k.text('content').notNull(),
      changedAt: k.instant('changed_at').notNull(),
      changedBy: k.text('changed_by').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.edition, t.path] })],
  );

  /** 学习模型: what was learned from decided tickets, and whether it went live. */
  const learnedModel = k.table(
    'learned_model',
    {
      id: k.serial('id'),
      /** Name of the file under the data folder's models/; empty when none was kept. */
      file: k.text('file').notNull(),
      madeAt: k.instant('made_at').notNull(),
      madeBy: k.text('made_by').notNull(),
      edition: k.text('edition').notNull(),
      rows: k.int('rows').notNull(),
      labels: k.int('labels').notNull(),
      /** live, refused, retired or failed. */
      state: k.text('state').notNull(),
      /** Held-out figures of this model and of the one that was live, on the same rows. */
      figures: k.json<ModelFigures>('figures').notNull(),
      reason: k.text('reason').notNull(),
    },
    (t) => [
      k.index('learned_model_state').on(t.state, t.id),
      // Two processes that learn at once never leave two of them live.
      k.uniqueIndex('learned_model_live').on(t.state).where(sql`state = 'live'`),
    ],
  );

  /** 归口结果: what the router proposed and what a person decided, one row per dispatch; accuracy is counted here. */
  const routingOutcome = k.table(
    'routing_outcome',
    {
      ticket: k
        .text('ticket')
        .notNull()
        .references(() => ticket.number),
      /** Sequence of the dispatch in the ticket's events. */
      sequence: k.int('sequence').notNull(),
      at: k.instant('at').notNull(),
      edition: k.text('edition').notNull(),
      decision: k.text('decision').notNull(),
      /** The first rule that spoke for the proposal. */
      rule: k.text('rule').notNull(),
      city: k.text('city').notNull(),
      division: k.text('division'),
      proposedFunction: k.text('proposed_function'),
      proposedUnit: k.text('proposed_unit'),
      proposedName: k.text('proposed_name').notNull(),
      proposedMatter: k.text('proposed_matter'),
      probability: k.real('probability').notNull(),
      chosenFunction: k.text('chosen_function').notNull(),
      chosenUnit: k.text('chosen_unit').notNull(),
      chosenName: k.text('chosen_name').notNull(),
      chosenMatter: k.text('chosen_matter'),
      automatic: k.flag('automatic').notNull(),
      corrected: k.flag('corrected').notNull(),
      correction: k.text('correction').notNull(),
      returnedAt: k.instant('returned_at'),
      returnReason: k.text('return_reason'),
    },
    (t) => [
      k.primaryKey({ columns: [t.ticket, t.sequence] }),
      k.index('routing_outcome_at').on(t.at),
      k.index('routing_outcome_rule').on(t.rule, t.at),
    ],
  );

  /** 承办单位 that an administrator added, changed or dissolved; the others follow from functions and divisions. */
  const directoryUnit = k.table('directory_unit', {
    code: k.text('code').primaryKey(),
    function: k.text('function').notNull(),
    level: k.text('level').notNull(),
    division: k.text('division').notNull(),
    parent: k.text('parent'),
    name: k.text('name').notNull(),
    aliases: k.json<string[]>('aliases').notNull(),
    phone: k.text('phone').notNull(),
    contact: k.text('contact').notNull(),
    address: k.text('address').notNull(),
    /** Last day it takes tickets, YYYY-MM-DD in China; null while it lives. */
    dissolvedOn: k.text('dissolved_on'),
    successor: k.text('successor'),
    changedAt: k.instant('changed_at').notNull(),
    changedBy: k.text('changed_by').notNull(),
  });

  /** 名录变更记录: who changed what of which unit. */
  const directoryChange = k.table(
    'directory_change',
    {
      id: k.serial('id'),
      at: k.instant('at').notNull(),
      unit: k.text('unit').notNull(),
      act: k.text('act').notNull(),
      by: k.text('by').notNull(),
      byName: k.text('by_name').notNull(),
      before: k.json<Record<string, unknown> | null>('before'),
      after: k.json<Record<string, unknown> | null>('after'),
    },
    (t) => [k.index('directory_change_unit').on(t.unit, t.id)],
  );

  return { edition, editionFile, learnedModel, routingOutcome, directoryUnit, directoryChange };
};
