import type { Context } from 'hono';
import { OrderSheet } from '../../../views/supervision/order-sheet.tsx';
import { ticketAsSeenBy } from '../../domain/privacy/as-seen-by.ts';
import { ticketOfOrder } from '../../domain/supervision/orders.ts';
import { findTicket } from '../../store/tickets.ts';
import type { Env } from '../env.ts';
import { citizenPrinted } from '../ticket/citizen-seen.ts';
import { mayReadOrders } from './readers.ts';

/** `GET /supervision/:id`: the order, loaded through what the person may see of its ticket. */
export const orderPage = async (c: Context<Env, '/supervision/:id'>): Promise<Response> => {
  const { installation, scope, person, now } = c.var;
  const id = c.req.param('id');
  const number = ticketOfOrder(id);
  const found = number === null ? null : await findTicket(installation.store, scope, number);
  const order = found?.supervisions.find((each) => each.id === id);
  if (!found || !order) return c.notFound();
  // Paper leaves the house: whoever prints it, it says no more than the handling unit may know.
  const ticket = ticketAsSeenBy('handler', found);
  const { title, text } = citizenPrinted(person.role, ticket.appeal);
  c.header('cache-control', 'no-store');
  return c.html(
    <OrderSheet
      hotline={installation.hotlineName}
      assets={c.var.assets}
      view={{ ticket, now, timekeeping: installation.timekeeping }}
      title={title}
      text={text}
      order={order}
      ledger={mayReadOrders(person.role)}
    />,
  );
};
