import type { Context } from 'hono';
import type { DispatchPageProps } from '../../../views/dispatch/dispatch-page.tsx';
import { findQueue } from '../../domain/queue/queues.ts';
import { placeIn, type TicketOrder } from '../../domain/queue/ticket-order.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { inQueue } from '../../store/queues.ts';
import { countTickets, ticketPage } from '../../store/ticket-list.ts';
import type { Env } from '../env.ts';
import { listAddress } from '../queue/list-address.ts';
import { readListWish } from '../queue/list-wish.ts';
import { lightOfTicket } from './appeal.ts';

const PAGE_SIZE = 20;

/** urgent: the most urgent first, among equals the oldest; newest: what came last. */
export type WaitingOrder = 'urgent' | 'newest';

const orders: Record<WaitingOrder, TicketOrder> = {
  urgent: { key: 'urgency', direction: 'ascending' },
  newest: { key: 'number', direction: 'descending' },
};

/** The order that an address or form names; urgent unless it says otherwise. */
export const waitingOrder = (word: string | undefined): WaitingOrder => (word === 'newest' ? 'newest' : 'urgent');

const waitingCondition = (c: Context<Env>) => {
  const { installation, scope, now } = c.var;
  const queue = findQueue('dispatcher', 'to-dispatch');
  if (!queue) throw new Error('the queue to-dispatch is missing');
  return inQueue(installation.store, scope, queue, now);
};

/** The address of an appeal on the panel. */
export const panelAddress = (number: string | null, order: WaitingOrder, fixed: Record<string, string> = {}): string =>
  listAddress({
    path: number === null ? '/dispatch' : `/dispatch/${number}`,
    fixed: order === 'urgent' ? fixed : { order, ...fixed },
  });

/** The first appeal that waits, or the first after a ticket that has just been decided; null when none is left. */
export const nextWaiting = async (
  c: Context<Env>,
  order: WaitingOrder,
  after: Ticket | null,
): Promise<Ticket | null> => {
  const condition = waitingCondition(c);
  const wish = { order: orders[order], size: 1 };
  const { store } = c.var.installation;
  if (after) {
    const place = placeIn(after, orders[order]);
    const following = await ticketPage(store, condition, { ...wish, from: { side: 'after', place } });
    if (following.tickets[0]) return following.tickets[0];
  }
  return (await ticketPage(store, condition, wish)).tickets[0] ?? null;
};

/** The part of the list asked for; without a wish the beginning, or from the selected one on when it stands further down. */
const pageAround = async (c: Context<Env>, order: WaitingOrder, selected: Ticket | null) => {
  const { store } = c.var.installation;
  const condition = waitingCondition(c);
  const wish = { order: orders[order], size: PAGE_SIZE };
  const { from } = readListWish(c.req.method === 'GET' ? c.req.query() : {}, orders[order]);
  const page = await ticketPage(store, condition, { ...wish, from });
  const shown = selected === null || page.tickets.some(({ number }) => number === selected.number);
  if (from || shown || selected.state !== 'registered') return page;
  const place = placeIn(selected, orders[order]);
  const rest = await ticketPage(store, condition, { ...wish, size: PAGE_SIZE - 1, from: { side: 'after', place } });
  return { tickets: [selected, ...rest.tickets], before: place, after: rest.after };
};

/** The list at the left of the panel. */
export const waitingList = async (
  c: Context<Env>,
  order: WaitingOrder,
  selected: Ticket | null,
): Promise<DispatchPageProps['list']> => {
  const page = await pageAround(c, order, selected);
  const number = selected?.number ?? null;
  const paged = (part: Record<'after' | 'before', typeof page.after>) =>
    listAddress({
      path: number === null ? '/dispatch' : `/dispatch/${number}`,
      fixed: order === 'urgent' ? {} : { order },
      ...part,
    });
  return {
    waiting: await countTickets(c.var.installation.store, waitingCondition(c)),
    appeals: page.tickets.map((ticket) => ({
      number: ticket.number,
      title: ticket.appeal.title,
      place: ticket.place?.name ?? null,
      urgency: ticket.urgency,
      registeredAt: ticket.registeredAt,
      light: lightOfTicket(c.var.installation, ticket, c.var.now),
      suggestion: ticket.routing?.candidates[0]?.unit ?? null,
      href: panelAddress(ticket.number, order),
    })),
    selected: number,
    now: c.var.now,
    orders: [
      { name: '紧急优先', href: panelAddress(number, 'urgent'), current: order === 'urgent' },
      { name: '最新优先', href: panelAddress(number, 'newest'), current: order === 'newest' },
    ],
    previous: page.before ? paged({ before: page.before, after: null }) : undefined,
    next: page.after ? paged({ after: page.after, before: null }) : undefined,
  };
};
