import type { Store } from '../../src/store/database.ts';
import type { CallRow } from '../../src/store/schema.ts';
import { answeredCall as usual } from './calls.ts';
import { shanghai } from './time.ts';

/** An answered call of 陈晓燕 with a citizen of 十堰, two minutes long, unless told otherwise. */
export const answeredCall = (id: string, startedAt: string, change: Partial<CallRow> = {}): CallRow => {
  const start = shanghai(startedAt);
  return {
    ...usual,
    id,
    phone: '13907281234',
    startedAt: new Date(start),
    ringingAt: new Date(start + 2_000),
    answeredAt: new Date(start + 5_000),
    endedAt: new Date(start + 125_000),
    ...change,
  };
};

/** Writes calls as the telephone would. */
export const addCalls = (store: Store, rows: readonly CallRow[]): Promise<void> =>
  store.atomically(
    rows.map((row) => ({ write: (database) => database.insert(store.schema.call).values(row), rows: 1 })),
  );
