import { and, count, eq, inArray } from 'drizzle-orm';
import type { UnitCode } from '../domain/directory/unit.ts';
import { ownTransitions, type State } from '../domain/ticket/transitions.ts';
import type { Store } from './database.ts';
import type { AccountRow } from './schema.ts';

/** States in which a ticket is still worked on by units: those that can be handed over. */
const heldByUnits: readonly State[] = ownTransitions.flatMap(([from, command]) =>
  command === 'HandOver' ? [from] : [],
);

/** What lies with a unit: open tickets that it leads and assists, accounts of its people. */
export type UnitWork = { lead: number; assist: number; accounts: number };

/** What lies with units, all of them or one. */
export const workOfUnits = async (store: Store, unit?: UnitCode): Promise<Map<UnitCode, UnitWork>> => {
  const { ticket, ticketUnit, account } = store.schema;
  const work = new Map<UnitCode, UnitWork>();
  const of = (code: UnitCode): UnitWork => {
    const known = work.get(code) ?? { lead: 0, assist: 0, accounts: 0 };
    work.set(code, known);
    return known;
  };
  const parts = await store.database
    .select({ unit: ticketUnit.unit, part: ticketUnit.part, tickets: count() })
    .from(ticketUnit)
    .innerJoin(ticket, eq(ticket.number, ticketUnit.ticket))
    .where(and(inArray(ticket.state, [...heldByUnits]), unit === undefined ? undefined : eq(ticketUnit.unit, unit)))
    .groupBy(ticketUnit.unit, ticketUnit.part);
  for (const { unit: code, part, tickets } of parts) of(code)[part === 'lead' ? 'lead' : 'assist'] += tickets;
  const people = await store.database
    .select({ unit: account.unit, accounts: count() })
    .from(account)
    .where(unit === undefined ? undefined : eq(account.unit, unit))
    .groupBy(account.unit);
  for (const { unit: code, accounts } of people) if (code !== null) of(code).accounts += accounts;
  return work;
};

/** Numbers of the open tickets of a unit, first to last, at most so many. */
export const openTicketsOf = async (store: Store, unit: UnitCode, limit: number): Promise<string[]> => {
  const { ticket, ticketUnit } = store.schema;
  const rows = await store.database
    .select({ number: ticket.number })
    .from(ticketUnit)
    .innerJoin(ticket, eq(ticket.number, ticketUnit.ticket))
    .where(and(eq(ticketUnit.unit, unit), inArray(ticket.state, [...heldByUnits])))
    .orderBy(ticket.number)
    .limit(limit);
  return rows.map(({ number }) => number);
};

/** The accounts of a unit's people. */
export const accountsOfUnit = (store: Store, unit: UnitCode): Promise<AccountRow[]> => {
  const { account } = store.schema;
  return Promise.resolve(store.database.select().from(account).where(eq(account.unit, unit)).orderBy(account.login));
};
