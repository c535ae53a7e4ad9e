import { and, count, eq, exists, gte, inArray, isNotNull, lt, min, or, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { Instant } from '../domain/instant.ts';
import { emptyMonth, type UnitMonth } from '../domain/quality/unit-month.ts';
import type { EventType } from '../domain/ticket/transitions.ts';
import type { Store } from './database.ts';
import { asNumber, jsonText, millisOf, retimedDue } from './json-part.ts';
import { scopeOn } from './scope.ts';
import { supervisionsByUnit } from './supervision-list.ts';

type Period = { from: Instant; to: Instant };

const filings = ['Replied', 'ReplyEndorsed'] as const;
const counted = ['Dispatched', 'Ruled', 'SignedFor', ...filings, 'Redone', 'Urged'] as const;

const earlierFact = sql.raw('earlier.fact');

/** The last value that an event of these types told of the same ticket, up to and with the counted event. */
const lastTold = (value: SQL, types: readonly EventType[]): SQL<string | null> =>
  sql`(select ${value} from event as earlier where earlier.ticket = event.ticket and earlier.sequence <= event.sequence
    and earlier.type in (${sql.raw(types.map((type) => `'${type}'`).join(', '))}) and ${value} is not null
    order by earlier.sequence desc limit 1)`;

/** The unit that led when the event happened. */
const leadThen = (store: Store): SQL<string | null> => {
  const told = (path: string[]) => jsonText(store, earlierFact, path);
  const handedOver = sql`case when ${told(['part'])} = 'lead' then ${told(['to', 'code'])} end`;
  const lead = sql`case earlier.type when 'Dispatched' then ${told(['order', 'lead', 'code'])}
    when 'HandedOver' then ${handedOver} else ${told(['ruling', 'lead', 'code'])} end`;
  return lastTold(lead, ['Dispatched', 'Ruled', 'RuledToStay', 'HandedOver']);
};

const given = ['Dispatched', 'Ruled', 'Redone', 'Retimed'] as const;
const timedBy = {
  sign: given,
  reply: [...given, 'ExtensionGranted', 'ReplyRejected', 'Suspended', 'Resumed'],
} as const satisfies Record<string, readonly EventType[]>;

/** The due time that held when the event happened. */
const dueThen = (store: Store, purpose: 'sign' | 'reply'): SQL<number | null> => {
  const told = jsonText(store, earlierFact, [purpose, 'dueAt']);
  const due = sql`case earlier.type when 'Retimed' then ${retimedDue(store, earlierFact, purpose)} else ${told} end`;
  return asNumber(lastTold(due, timedBy[purpose]));
};

const ofCity = (store: Store, scope: Scope): SQL | undefined => {
  const { ticket } = store.schema;
  if (scope.kind !== 'city') return undefined;
  return exists(
    store.database
      .select({ one: sql`1` })
      .from(ticket)
      .where(and(sql`${ticket.number} = event.ticket`, eq(ticket.city, scope.city))),
  );
};

/** What happened in the period, by kind of event and the unit that led then; `inTime` of signatures and replies. */
const happenings = async (store: Store, scope: Scope, { from, to }: Period) => {
  const { event } = store.schema;
  const at = millisOf(store, sql.raw('event.at'));
  const each = store.database
    .select({
      type: event.type,
      unit: sql<string | null>`${leadThen(store)}`.as('unit'),
      inTime: sql<number>`case when event.type = 'SignedFor' and ${at} <= ${dueThen(store, 'sign')} then 1
        when event.type in ('Replied', 'ReplyEndorsed') and ${at} <= ${dueThen(store, 'reply')} then 1 else 0 end`.as(
        'in_time',
      ),
    })
    .from(event)
    .where(
      and(
        gte(event.at, new Date(from)),
        lt(event.at, new Date(to)),
        inArray(event.type, [...counted]),
        ofCity(store, scope),
      ),
    )
    .as('each_event');
  const rows = await store.database
    .select({ type: each.type, unit: each.unit, events: count(), inTime: sql<number>`sum(${each.inTime})` })
    .from(each)
    .groupBy(each.type, sql`unit`);
  // PostgreSQL gives sums as texts.
  return rows.map((row) => ({ ...row, inTime: Number(row.inTime) }));
};

const returnsBy = async (store: Store, scope: Scope, { from, to }: Period) => {
  const { ticketReturn } = store.schema;
  return store.database
    .select({ unit: ticketReturn.unit, events: count() })
    .from(ticketReturn)
    .where(
      and(
        scopeOn(store, scope, ticketReturn),
        gte(ticketReturn.requestedAt, new Date(from)),
        lt(ticketReturn.requestedAt, new Date(to)),
      ),
    )
    .groupBy(ticketReturn.unit);
};

/** Tickets that are overdue now and wait for their unit. */
const overdueBy = async (store: Store, scope: Scope, now: Instant) => {
  const { ticket } = store.schema;
  const unitsTurn = or(
    inArray(ticket.state, ['dispatched', 'handling', 'unit-review']),
    and(eq(ticket.state, 'rectifying'), inArray(ticket.caseState, ['verifying', 'upheld', 'rectifying'])),
  );
  return store.database
    .select({
      unit: ticket.lead,
      tickets: count(),
      oldest: min(ticket.dueAt),
      unsigned: count(sql`case when ${ticket.state} = 'dispatched' then 1 end`),
    })
    .from(ticket)
    .where(
      and(
        inArray(ticket.state, ['dispatched', 'handling', 'unit-review', 'rectifying']),
        unitsTurn,
        isNotNull(ticket.lead),
        lt(ticket.dueAt, new Date(now)),
        scopeOn(store, scope, { ticket: ticket.number, city: ticket.city }),
      ),
    )
    .groupBy(ticket.lead);
};

/** 月度通报: the figures of every unit that had something to do in the period or is overdue now. `nameOf` says its name of today. */
export const unitMonths = async (
  store: Store,
  { scope, period, now, nameOf }: { scope: Scope; period: Period; now: Instant; nameOf: (unit: string) => string },
): Promise<UnitMonth[]> => {
  const lines = new Map<string, UnitMonth>();
  const add = (unit: string | null, change: (line: UnitMonth) => Partial<UnitMonth>): void => {
    if (unit === null || (scope.kind === 'units' && !scope.units.includes(unit))) return;
    const line = lines.get(unit) ?? emptyMonth(unit, nameOf(unit));
    lines.set(unit, { ...line, ...change(line) });
  };
  for (const { type, unit, events, inTime } of await happenings(store, scope, period))
    add(unit, (line) => {
      switch (type) {
        case 'SignedFor':
          return { signed: line.signed + events, signedInTime: line.signedInTime + inTime };
        case 'Replied':
        case 'ReplyEndorsed':
          return { replied: line.replied + events, repliedInTime: line.repliedInTime + inTime };
        case 'Redone':
          return { redos: line.redos + events };
        case 'Urged':
          return { urges: line.urges + events };
        default:
          return { dispatched: line.dispatched + events };
      }
    });
  for (const { unit, events } of await returnsBy(store, scope, period)) add(unit, () => ({ returns: events }));
  for (const { unit, level, orders } of await supervisionsByUnit(store, scope, period))
    add(unit, (line) => ({
      daily: line.daily + (level === 'daily' ? orders : 0),
      listed: line.listed + (level === 'listed' ? orders : 0),
      interview: line.interview + (level === 'interview' ? orders : 0),
    }));
  // In the running month what should have been signed by now counts as not in time: who never signs would look punctual.
  const running = period.from <= now && now < period.to;
  for (const { unit, tickets, oldest, unsigned } of await overdueBy(store, scope, now))
    add(unit, (line) => ({
      overdue: tickets,
      oldestDue: oldest?.getTime() ?? null,
      signed: line.signed + (running ? unsigned : 0),
    }));
  return [...lines.values()];
};
