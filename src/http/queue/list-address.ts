import type { ListPlace, TicketOrder } from '../../domain/queue/ticket-order.ts';
import type { ListNarrowing } from './list-narrowing.ts';
import { sayPlace } from './list-wish.ts';

/** What an address of a list says; `fixed` stands in every address of it, such as the words searched for. */
export type ListAddress = {
  path: string;
  fixed?: Record<string, string>;
  /** Undefined leaves the list's usual order unsaid. */
  order?: TicketOrder | undefined;
  narrowing?: Partial<ListNarrowing>;
  after?: ListPlace | null;
  before?: ListPlace | null;
};

/** The address of a list: filters and order stand in it, so that it can be passed on. */
export const listAddress = ({ path, fixed = {}, order, narrowing = {}, after, before }: ListAddress): string => {
  const query = new URLSearchParams(fixed);
  for (const [name, value] of Object.entries(narrowing)) if (value) query.set(name, value);
  if (order) query.set('sort', `${order.direction === 'descending' ? '-' : ''}${order.key}`);
  if (after) query.set('after', sayPlace(after));
  if (before) query.set('before', sayPlace(before));
  const words = query.toString();
  return words === '' ? path : `${path}?${words}`;
};
