import { and, type SQL } from 'drizzle-orm';
import type { Context } from 'hono';
import type { BulkAct } from '../../../views/queue/pick-bar.tsx';
import type { FilterGroup, TicketListProps } from '../../../views/queue/ticket-list.tsx';
import { isUnitRole } from '../../domain/access/role.ts';
import { ticketAsSeenBy } from '../../domain/privacy/as-seen-by.ts';
import { isListAddress } from '../../domain/queue/saved-filter.ts';
import { isOrderKey, type TicketOrder } from '../../domain/queue/ticket-order.ts';
import { savedFiltersOf } from '../../store/saved-filters.ts';
import type { IndexQuestion } from '../../store/text-index.ts';
import { facetsIn, type Listed, type Tally, tallyOf } from '../../store/ticket-facets.ts';
import { ticketPage } from '../../store/ticket-list.ts';
import { HITS_SORTED } from '../../store/ticket-search.ts';
import type { Env } from '../env.ts';
import { filterGroups } from './filters.ts';
import { listAddress } from './list-address.ts';
import { filteredTo, type ListNarrowing, unfiltered } from './list-narrowing.ts';
import { readListWish } from './list-wish.ts';
import { MOST_PICKED } from './picked.ts';
import { lineOf } from './ticket-line.ts';

const PAGE_SIZE = 30;
const UNITS_OFFERED = 6;
/** Lists are counted so far, hits of words less far: they are looked up one by one. Beyond, the page says so. */
const COUNTED = 10_000;
const HITS_COUNTED = 1_000;
/** Cities and units of a longer list are those of so many of its newest tickets, and stand without counts. */
const LOOKED_AT = 2_000;
/** Id of the form of acts on several tickets. */
const PICK_FORM = 'pick';

/** A list that the request asks for; `condition` must carry the scope. */
export type ListParts = {
  title: string;
  path: string;
  /** What stands in every address of this list. */
  fixed?: Record<string, string>;
  condition: SQL | undefined;
  /** Words that must be found in the tickets. */
  question?: IndexQuestion | undefined;
  usual: TicketOrder;
  timed: boolean;
  /** Citizens can be called from it. */
  dial?: boolean;
  empty: TicketListProps['table']['empty'];
  /** Filters of this list alone, before those of all lists. */
  further?: FilterGroup[];
  /** Acts on several tickets; a changing one comes back to the same filters, order and page. */
  bulk?: BulkAct[];
  /** Numbers that stay ticked after such an act. */
  picked?: ReadonlySet<string>;
  outcome?: TicketListProps['outcome'];
};

/** The part of the address that says which page of which filters it is, for an act that comes back to it. */
const whereOf = (c: Context<Env>): string => {
  const query = new URLSearchParams(c.req.query());
  query.delete('picked');
  const words = query.toString();
  return words === '' ? '' : `?${words}`;
};

const bulkOf = (c: Context<Env>, { bulk, path, picked }: ListParts, numbers: string[]): TicketListProps['bulk'] => {
  if (!bulk) return undefined;
  const where = whereOf(c);
  return {
    form: PICK_FORM,
    acts: bulk.map((each) => (each.method === 'post' ? { ...each, address: `${each.address}${where}` } : each)),
    picked: picked ?? new Set(c.req.query('picked') === 'all' ? numbers : []),
    all: `${path}${where === '' ? '?' : `${where}&`}picked=all`,
    most: MOST_PICKED,
  };
};

/** The filters of the person, and this list's address while it is worth a name. */
const savedOf = async (c: Context<Env>, address: string, narrowed: boolean): Promise<TicketListProps['saved']> => {
  const { account, role } = c.var.person;
  const kept = await savedFiltersOf(c.var.installation.store, { account, role });
  const chips = kept.map(({ name, address: href }) => ({ name, href, current: href === address }));
  const known = chips.some(({ current }) => current);
  return { chips, address: narrowed && !known && isListAddress(address) ? address : null };
};

/** Everything that an address says beside the matter, for the form that looks for one. */
const keptBeside = (address: string): [string, string][] =>
  [...new URL(address, 'http://list').searchParams].filter(([name]) => name !== 'matter');

/** What is counted and what not, in words. */
const sayTally = ({ count, more }: Tally): string => (more ? `超过 ${count}` : `${count}`);

const facetsOf = async (c: Context<Env>, listed: Listed, narrowing: ListNarrowing, tally: Tally) => {
  const { installation, person } = c.var;
  const { store, divisions, roster } = installation;
  const cityName = (code: string): string => divisions.find((division) => division.code === code)?.name ?? code;
  const unitName = (code: string): string => roster.units.get(code)?.name ?? code;
  const more = tally.more || tally.count > LOOKED_AT;
  const wish = { among: LOOKED_AT, newest: more, leads: UNITS_OFFERED };
  const { cities, leads } = isUnitRole(person.role) ? { cities: [], leads: [] } : await facetsIn(store, listed, wish);
  const chosen = narrowing.unit;
  const further =
    chosen !== null && leads.every(({ code }) => code !== chosen) ? [{ value: chosen, name: unitName(chosen) }] : [];
  const counted = (tickets: number) => (more ? {} : { count: tickets });
  return {
    cities: cities.map(({ code, tickets }) => ({ value: code, name: cityName(code), ...counted(tickets) })),
    units: [
      ...leads.map(({ code, tickets }) => ({ value: code, name: unitName(code), ...counted(tickets) })),
      ...further,
    ],
  };
};

/** The list asked for by the request's query, and the status to answer with: 422 when a part of it can't be read. */
export const ticketListOf = async (
  c: Context<Env>,
  parts: ListParts,
): Promise<{ list: TicketListProps; status: 200 | 422 }> => {
  const { store, timekeeping } = c.var.installation;
  const { now, scope } = c.var;
  const { order, narrowing, from, selected, readable } = readListWish(c.req.query(), parts.usual);
  const { account } = c.var.person;
  const condition = and(parts.condition, filteredTo(store, narrowing, { account, now }));
  const { question } = parts;
  const page = await ticketPage(store, condition, { order, size: PAGE_SIZE, from }, question);
  const limit = question === undefined ? COUNTED : HITS_COUNTED;
  const tally = await tallyOf(store, { condition, question }, limit);
  const narrowed = Object.values(narrowing).some((part) => part !== null);
  const whole = { condition: parts.condition, question };
  const usual = order.key === parts.usual.key && order.direction === parts.usual.direction;
  const base = { path: parts.path, fixed: parts.fixed ?? {}, order: usual ? undefined : order };
  const first = listAddress({ ...base, narrowing });
  const past = page.tickets.length === 0 && from !== undefined;
  const empty = past
    ? { why: '这一页已经没有工单了，可能已被办理。', action: { href: first, name: '回到第一页' } }
    : narrowed
      ? {
          why: '没有符合筛选条件的工单。',
          advice: '可以减少条件再看。',
          action: { href: listAddress({ ...base, narrowing: unfiltered }), name: '去掉全部筛选条件' },
        }
      : parts.empty;
  const facets = await facetsOf(c, whole, narrowing, narrowed ? await tallyOf(store, whole, limit) : tally);
  const byTime = order.key === 'registered' || order.key === 'number';
  const newestOnly = question !== undefined && tally.more && !byTime ? `；按此排序只含最新的 ${HITS_SORTED} 件` : '';
  const list: TicketListProps = {
    title: parts.title,
    count: sayTally(tally),
    filters: [
      ...(parts.further ?? []),
      ...filterGroups({
        narrowing,
        timed: parts.timed,
        personal: isUnitRole(c.var.person.role),
        ...facets,
        address: (wanted) => listAddress({ ...base, narrowing: wanted }),
      }),
    ],
    saved: await savedOf(c, first, narrowed || !usual || parts.fixed !== undefined),
    matter: { path: parts.path, kept: keptBeside(first), value: narrowing.matter ?? '' },
    bulk: bulkOf(
      c,
      parts,
      page.tickets.map(({ number }) => number),
    ),
    outcome: parts.outcome,
    table: {
      caption: parts.title,
      lines: page.tickets.map((ticket) =>
        lineOf(timekeeping, ticketAsSeenBy(c.var.person.role, ticket), now, c.var.person.unit),
      ),
      now,
      sort: order,
      sortHref: ({ key, direction }) =>
        listAddress({ ...base, order: { key: isOrderKey(key) ? key : order.key, direction }, narrowing }),
      selected,
      dial: parts.dial,
      oneUnit:
        scope.kind === 'units' &&
        scope.units.length === 1 &&
        page.tickets.every(({ lead }) => lead?.code === scope.units[0]),
      empty,
    },
    pager: {
      previous: page.before ? listAddress({ ...base, narrowing, before: page.before }) : undefined,
      next: page.after ? listAddress({ ...base, narrowing, after: page.after }) : undefined,
      words:
        tally.count > PAGE_SIZE
          ? `本页 ${page.tickets.length} 件，共${tally.more ? '' : ' '}${sayTally(tally)} 件${newestOnly}`
          : undefined,
    },
    unreadable: readable ? undefined : first,
  };
  return { list, status: readable ? 200 : 422 };
};
