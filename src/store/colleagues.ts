import { and, asc, eq, inArray } from 'drizzle-orm';
import { isUnitRole } from '../domain/access/role.ts';
import type { UnitCode } from '../domain/directory/unit.ts';
import type { Store } from './database.ts';

/** Someone who works in a handling unit. */
export type Colleague = { id: string; name: string; unit: UnitCode };

/** The people of some units who can have a ticket in hand: with an account in use, and a post in the unit. */
export const colleaguesIn = async (store: Store, units: readonly UnitCode[]): Promise<Colleague[]> => {
  if (units.length === 0) return [];
  const { account } = store.schema;
  const rows = await store.database
    .select({ id: account.id, name: account.name, unit: account.unit, roles: account.roles })
    .from(account)
    .where(and(inArray(account.unit, [...units]), eq(account.active, true)))
    .orderBy(asc(account.name), asc(account.id));
  return rows.flatMap(({ id, name, unit, roles }) =>
    unit !== null && roles.some(isUnitRole) ? [{ id, name, unit }] : [],
  );
};
