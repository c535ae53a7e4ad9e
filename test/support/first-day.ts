import type { Fact, TicketEvent } from '../../src/domain/ticket/events.ts';
import { chainHash, GENESIS } from '../../src/store/chain.ts';
import type { Statement, Store } from '../../src/store/database.ts';
import { type Kit, postgresKit, sqliteKit } from '../../src/store/kit.ts';
import { replay } from '../../src/store/projections.ts';
import { rowOf } from '../../src/store/ticket-row.ts';
import { registration, type Step, story } from './tickets.ts';
import { untimed } from './untimed.ts';

/** The tables into which the program of the first day wrote, with the columns that they had then. */
const tablesOf = (k: Kit) => ({
  ticket: k.table('ticket', {
    number: k.text('number').primaryKey(),
    version: k.int('version').notNull(),
    state: k.text('state').notNull(),
    round: k.int('round').notNull(),
    channel: k.text('channel').notNull(),
    kind: k.text('kind').notNull(),
    urgency: k.text('urgency').notNull(),
    title: k.text('title').notNull(),
    phone: k.text('phone').notNull(),
    city: k.text('city').notNull(),
    division: k.text('division'),
    placeName: k.text('place_name'),
    matter: k.text('matter'),
    matterName: k.text('matter_name'),
    lead: k.text('lead'),
    leadName: k.text('lead_name'),
    confidential: k.flag('confidential').notNull(),
    urges: k.int('urges').notNull(),
    extensionPending: k.flag('extension_pending').notNull(),
    caseState: k.text('case_state'),
    satisfaction: k.text('satisfaction'),
    registeredAt: k.instant('registered_at').notNull(),
    warnAt: k.instant('warn_at'),
    dueAt: k.instant('due_at'),
    closedAt: k.instant('closed_at'),
    queryCodeHash: k.text('query_code_hash').notNull(),
    submissionKey: k.text('submission_key').notNull(),
    document: k.json<object>('document').notNull(),
  }),
  ticketUnit: k.table('ticket_unit', {
    ticket: k.text('ticket').notNull(),
    unit: k.text('unit').notNull(),
    part: k.text('part').notNull(),
  }),
  event: k.table('event', {
    ticket: k.text('ticket').notNull(),
    sequence: k.int('sequence').notNull(),
    type: k.text('type').notNull(),
    at: k.instant('at').notNull(),
    actorRole: k.text('actor_role').notNull(),
    actorId: k.text('actor_id').notNull(),
    actorName: k.text('actor_name').notNull(),
    actorUnit: k.text('actor_unit'),
    fact: k.json<Fact>('fact').notNull(),
    previousHash: k.text('previous_hash').notNull(),
    hash: k.text('hash').notNull(),
  }),
  evaluation: k.table('evaluation', {
    ticket: k.text('ticket').notNull(),
    sequence: k.int('sequence').notNull(),
    at: k.instant('at').notNull(),
    by: k.text('by').notNull(),
    city: k.text('city').notNull(),
    unit: k.text('unit'),
    unitName: k.text('unit_name').notNull(),
    matterName: k.text('matter_name').notNull(),
    placeName: k.text('place_name').notNull(),
    satisfaction: k.text('satisfaction').notNull(),
    solution: k.text('solution').notNull(),
  }),
  rectification: k.table('rectification', {
    id: k.text('id').primaryKey(),
    ticket: k.text('ticket').notNull(),
    state: k.text('state').notNull(),
    city: k.text('city').notNull(),
    unit: k.text('unit'),
    unitName: k.text('unit_name').notNull(),
    matterName: k.text('matter_name').notNull(),
    placeName: k.text('place_name').notNull(),
    satisfaction: k.text('satisfaction').notNull(),
    way: k.text('way'),
    repeats: k.int('repeats').notNull(),
    result: k.text('result'),
    conclusion: k.text('conclusion').notNull(),
    openedAt: k.instant('opened_at').notNull(),
    dueAt: k.instant('due_at'),
    closedAt: k.instant('closed_at'),
  }),
});

/** Parts of a document that came after the first day. */
const LATER = [
  ...[
    'forwarded',
    'firstContacts',
    'demands',
    'assisting',
    'disputes',
    'bound',
    'mergedInto',
    'followers',
    'splitFrom',
  ],
  ...['splitInto', 'contacts', 'suspensions', 'warnings', 'supervisions', 'exclusions', 'audits', 'sentBack'],
];
/** Parts of an event that came after the first day. */
const LATER_IN_EVENTS = ['firstContact', 'assisting', 'demands', 'withoutAssist', 'evidence', 'splitFrom'];

const without = <T extends object>(value: T, names: readonly string[]): T =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name))) as T;

/** The events as the program of the first day would have written them. Evidence of a rectification was there from the first. */
const asOfOld = (events: readonly TicketEvent[]): TicketEvent[] =>
  events.map((event) => {
    const old = without(
      event,
      event.type === 'FeedbackGiven' ? LATER_IN_EVENTS.filter((name) => name !== 'evidence') : LATER_IN_EVENTS,
    );
    return old.type === 'EvaluatedNegative' || old.type === 'Evaluated'
      ? { ...old, evaluation: without(old.evaluation, ['caller']) }
      : old;
  });

/** Writes a ticket into a database of the first day: row, units, chained events and what was public then. */
export const writeAsOnTheFirstDay = async (store: Store, number: string, steps: readonly Step[]): Promise<void> => {
  const tables = tablesOf(store.engine === 'sqlite' ? sqliteKit : postgresKit);
  const events = asOfOld(story(steps, { ...registration, number }));
  const { ticket, units, reviews, cases } = replay(events);
  if (ticket === null) throw new Error('a story without a ticket');
  const row = { ...rowOf(ticket, untimed), queryCodeHash: 'code', submissionKey: 'key' };
  let previousHash = GENESIS;
  const rows = events.map((happened, index) => {
    const { at, by, ...fact } = happened;
    const hash = chainHash(previousHash, number, index + 1, happened);
    const written = {
      ...{ ticket: number, sequence: index + 1, type: happened.type, at: new Date(at), fact: fact as Fact },
      ...{ actorRole: by.role, actorId: by.id, actorName: by.name, actorUnit: by.unit, previousHash, hash },
    };
    previousHash = hash;
    return written;
  });
  const statements: Statement[] = [
    { write: (database) => database.insert(tables.ticket).values({ ...row, document: without(ticket, LATER) }) },
    { write: (database) => database.insert(tables.ticketUnit).values(units) },
    { write: (database) => database.insert(tables.event).values(rows) },
  ];
  if (reviews.length > 0) statements.push({ write: (database) => database.insert(tables.evaluation).values(reviews) });
  if (cases.length > 0) statements.push({ write: (database) => database.insert(tables.rectification).values(cases) });
  await store.atomically(statements);
};
