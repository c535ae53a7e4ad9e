import { type Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { ClosingForm } from '../../../views/print/closing-form.tsx';
import { NothingToPrint } from '../../../views/print/nothing-to-print.tsx';
import { PrintDocument } from '../../../views/print/print-document.tsx';
import { type SheetProps, WorkOrder } from '../../../views/print/work-order.tsx';
import { isRefusal } from '../../domain/refusal.ts';
import { findTicket } from '../../store/tickets.ts';
import { listCameFrom } from '../came-from.ts';
import type { Env } from '../env.ts';
import { signedIn } from '../middleware/signed-in.ts';
import { readPicked } from '../queue/picked.ts';
import { ticketInScope } from '../ticket/in-scope.ts';
import { paperViewOf } from './paper-view.ts';

type Form = { name: string; Sheet: FC<SheetProps> };

const workOrder: Form = { name: '工单', Sheet: WorkOrder };
const closingForm: Form = { name: '办结单', Sheet: ClosingForm };

/** One ticket's form on A4. */
const printOne =
  ({ name, Sheet }: Form) =>
  async (c: Context<Env>): Promise<Response> => {
    const { installation, assets, ticket } = c.var;
    const hotline = installation.hotlineName;
    const back = { href: `/tickets/${ticket.number}`, name: '返回工单' };
    c.header('cache-control', 'no-store');
    return c.html(
      <PrintDocument title={`${name} ${ticket.number}`} hotline={hotline} assets={assets} back={back}>
        <Sheet hotline={hotline} view={await paperViewOf(c, ticket)} />
      </PrintDocument>,
    );
  };

/** The forms of several tickets, each on pages of its own; those out of the person's sight are left out and counted. */
const printMany =
  ({ name, Sheet }: Form) =>
  async (c: Context<Env>): Promise<Response> => {
    const { installation, assets, scope } = c.var;
    const hotline = installation.hotlineName;
    const picked = readPicked(c.req.queries('numbers') ?? []);
    const list = listCameFrom(c);
    const back = list ? { href: list, name: '返回列表' } : { href: '/work', name: '返回工作页' };
    const frame = { title: `打印${name}`, hotline, assets, back };
    c.header('cache-control', 'no-store');
    if (isRefusal(picked)) return c.html(<NothingToPrint {...frame} why={picked.sentence} />, 422);
    const found = await Promise.all(picked.map(({ number }) => findTicket(installation.store, scope, number)));
    const tickets = found.filter((ticket) => ticket !== null);
    const missing = picked.length - tickets.length;
    if (tickets.length === 0)
      return c.html(<NothingToPrint {...frame} why="没有找到这些工单，或它们不在您的办理范围内。" />, 404);
    const views = [];
    for (const ticket of tickets) views.push(await paperViewOf(c, ticket));
    const notice = `共 ${tickets.length} 件，每件另起一页。${missing > 0 ? `另有 ${missing} 件不在您的办理范围内，没有打印。` : ''}`;
    return c.html(
      <PrintDocument {...frame} notice={notice}>
        {views.map((view) => (
          <Sheet hotline={hotline} view={view} />
        ))}
      </PrintDocument>,
    );
  };

/** 打印: work orders and closing forms, of one ticket and of several. */
export const print = new Hono<Env>()
  .get('/tickets/:number/print', signedIn, ticketInScope, printOne(workOrder))
  .get('/tickets/:number/closing-form', signedIn, ticketInScope, printOne(closingForm))
  .get('/print/work-orders', signedIn, printMany(workOrder))
  .get('/print/closing-forms', signedIn, printMany(closingForm));
