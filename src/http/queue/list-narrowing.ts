import { and, gt, type SQL } from 'drizzle-orm';
import type { Light } from '../../domain/deadline/light.ts';
import { addDays, instantAt, localDateOf } from '../../domain/deadline/local-time.ts';
import type { Instant } from '../../domain/instant.ts';
import { type Narrowing, unnarrowed } from '../../domain/queue/narrowing.ts';
import type { Store } from '../../store/database.ts';
import { narrowedTo } from '../../store/ticket-list.ts';

/** 登记时间 as a filter: today and so many days before. */
export const registeredSpans = ['7', '30'] as const;
export type RegisteredSpan = (typeof registeredSpans)[number];

/**
 * The filters of a list's address: every light can be asked for, green too. `mine` is whoever reads it, so that an
 * address passed on shows each reader the own tickets.
 */
export type ListNarrowing = Omit<Narrowing, 'light' | 'handler' | 'registeredFrom'> & {
  light: Light | null;
  mine: 'yes' | null;
  since: RegisteredSpan | null;
};

/** Nothing left out. */
export const unfiltered: ListNarrowing = {
  light: null,
  kind: null,
  urgency: null,
  city: null,
  unit: null,
  mark: null,
  mine: null,
  since: null,
  matter: null,
};

/** Who asks, and when. */
export type Asker = { account: string; now: Instant };

/** The condition of a list's filters; green is what runs and has not come to its warning. */
export const filteredTo = (
  store: Store,
  { light, mine, since, ...rest }: ListNarrowing,
  { account, now }: Asker,
): SQL | undefined => {
  const narrowing: Narrowing = {
    ...unnarrowed,
    ...rest,
    light: light === 'green' ? null : light,
    handler: mine === null ? null : account,
    registeredFrom: since === null ? null : instantAt(addDays(localDateOf(now), -Number(since)), 0),
  };
  const running = light === 'green' ? gt(store.schema.ticket.warnAt, new Date(now)) : undefined;
  return and(narrowedTo(store, narrowing, now), running);
};
