import { addAccounts, countAccounts } from '../store/accounts.ts';
import type { AccountRow } from '../store/schema.ts';
import { demonstrationAccounts } from './demonstration-accounts.ts';
import type { Installation } from './installation.ts';
import { hashPassword } from './sign-in.ts';

/** Rows of the demonstration accounts; one hash serves all, since they share one published password. */
export const demonstrationRows = async (now: number): Promise<AccountRow[]> => {
  const [first] = demonstrationAccounts;
  const passwordHash = await hashPassword(first?.password ?? '');
  return demonstrationAccounts.map(({ name, person, roles, unit, city }) => ({
    id: `demonstration-${name}`,
    login: name,
    name: person,
    passwordHash,
    roles,
    unit,
    city,
    active: true,
    demonstration: true,
    failures: 0,
    lockedUntil: null,
    createdAt: new Date(now),
  }));
};

/** 演示环境: on an empty database, makes the demonstration accounts and tickets. Does nothing where there are accounts already. */
export const loadDemonstration = async (installation: Installation): Promise<void> => {
  if ((await countAccounts(installation.store)) > 0) return;
  await addAccounts(installation.store, await demonstrationRows(installation.clock()));
};
