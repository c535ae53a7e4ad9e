import type { Store } from './database.ts';

/** How many tickets there are altogether. */
export const countTickets = (store: Store): Promise<number> =>
  Promise.resolve(store.database.$count(store.schema.ticket));
