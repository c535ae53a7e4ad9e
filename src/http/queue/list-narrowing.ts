import { and, gt, type SQL } from 'drizzle-orm';
import type { Light } from '../../domain/deadline/light.ts';
import type { Instant } from '../../domain/instant.ts';
import { type Narrowing, unnarrowed } from '../../domain/queue/narrowing.ts';
import type { Store } from '../../store/database.ts';
import { narrowedTo } from '../../store/ticket-list.ts';

/** The filters of a list's address: every light can be asked for, green too. */
export type ListNarrowing = Omit<Narrowing, 'light'> & { light: Light | null };

/** Nothing left out. */
export const unfiltered: ListNarrowing = unnarrowed;

/** The condition of a list's filters; green is what runs and has not come to its warning. */
export const filteredTo = (store: Store, { light, ...rest }: ListNarrowing, now: Instant): SQL | undefined =>
  light === 'green'
    ? and(narrowedTo(store, { ...rest, light: null }, now), gt(store.schema.ticket.warnAt, new Date(now)))
    : narrowedTo(store, { ...rest, light }, now);
