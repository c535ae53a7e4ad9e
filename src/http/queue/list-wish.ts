import { kinds } from '../../domain/appeal/kind.ts';
import { urgencies } from '../../domain/appeal/urgency.ts';
import { narrowingMarks } from '../../domain/queue/narrowing.ts';
import { type ListPlace, type OrderKey, orderKeys, type TicketOrder } from '../../domain/queue/ticket-order.ts';
import type { PageWish } from '../../store/ticket-list.ts';
import { type ListNarrowing, registeredSpans } from './list-narrowing.ts';

/** What the address of a list asks for. */
export type ListWish = {
  order: TicketOrder;
  narrowing: ListNarrowing;
  from: PageWish['from'];
  /** The row that was open last. */
  selected: string | undefined;
  /** False when a part of the address can't be read; that part is left out of the wish. */
  readable: boolean;
};

const PLACE = /^(-|\d{1,15})\.(\d{1,32})$/u;
const CITY = /^\d{6}$/u;
const UNIT = /^[a-z0-9-]{1,40}@[a-z0-9-]{1,40}$/u;
/** A matter by the beginning of its code or by words of its name. */
const MATTER_LIMIT = 30;
/** Ranks of states and urgencies are small, and so are weights; PostgreSQL would refuse larger numbers as integers. */
const largest: Partial<Record<OrderKey, number>> = { state: 99, urgency: 99, weight: 999_999 };

/** A place in a list as it stands in an address. */
export const sayPlace = ({ value, number }: ListPlace): string => `${value ?? '-'}.${number}`;

const readPlace = (word: string, { key }: TicketOrder): ListPlace | null => {
  const [, value, number] = PLACE.exec(word) ?? [];
  if (value === undefined || number === undefined) return null;
  const place = { value: value === '-' ? null : Number(value), number };
  return (place.value ?? 0) > (largest[key] ?? Number.MAX_SAFE_INTEGER) ? null : place;
};

const readMatter = (word: string): string | null => {
  const matter = word
    .normalize('NFKC')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return matter === '' || [...matter].length > MATTER_LIMIT ? null : matter;
};

/** Reads `sort` (a key, with a minus for descending), the filters, `after` or `before`, and `selected`. */
export const readListWish = (query: Record<string, string>, usual: TicketOrder): ListWish => {
  let readable = true;
  const read = <T>(name: string, parse: (word: string) => T | null | undefined): T | null => {
    const word = query[name];
    if (word === undefined || word === '') return null;
    const value = parse(word) ?? null;
    if (value === null) readable = false;
    return value;
  };
  const among =
    <T extends string>(list: readonly T[]) =>
    (word: string): T | undefined =>
      list.find((member) => member === word);
  const matching = (pattern: RegExp) => (word: string) => (pattern.test(word) ? word : null);
  const order = read('sort', (word): TicketOrder | null => {
    const key = among(orderKeys)(word.replace(/^-/u, ''));
    return key ? { key, direction: word.startsWith('-') ? 'descending' : 'ascending' } : null;
  });
  const narrowing: ListNarrowing = {
    light: read('light', among(['green', 'yellow', 'red'] as const)),
    kind: read('kind', among(kinds)),
    urgency: read('urgency', among(urgencies)),
    city: read('city', matching(CITY)),
    unit: read('unit', matching(UNIT)),
    mark: read('mark', among(narrowingMarks)),
    mine: read('mine', among(['yes'] as const)),
    since: read('since', among(registeredSpans)),
    matter: read('matter', readMatter),
  };
  const settled = order ?? usual;
  const after = read('after', (word) => readPlace(word, settled));
  const before = after ? null : read('before', (word) => readPlace(word, settled));
  return {
    order: settled,
    narrowing,
    from: after ? { side: 'after', place: after } : before ? { side: 'before', place: before } : undefined,
    selected: read('selected', matching(/^\d{1,32}$/u)) ?? undefined,
    readable,
  };
};
