import { and } from 'drizzle-orm';
import { type Context, Hono } from 'hono';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import { LinkButton } from '../../../views/parts/button.tsx';
import type { BulkAct } from '../../../views/queue/pick-bar.tsx';
import { TicketList } from '../../../views/queue/ticket-list.tsx';
import { isUnitRole, type StaffRole } from '../../domain/access/role.ts';
import type { Queue } from '../../domain/queue/queue.ts';
import { findQueue, queuesOf } from '../../domain/queue/queues.ts';
import { orderOf } from '../../domain/queue/ticket-order.ts';
import { phaseOf } from '../../domain/ticket/transitions.ts';
import { callableNow, inQueue } from '../../store/queues.ts';
import { mayDial } from '../calls/may-dial.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { signedIn } from '../middleware/signed-in.ts';
import { acceptPicked } from './acceptances.tsx';
import { callGroup } from './call-group.ts';
import { type ListParts, ticketListOf } from './ticket-list.ts';
import { wantsPart } from './wants-part.ts';

export const queue = new Hono<Env>();

/** Where the day of a role begins. */
const firstPage = (role: StaffRole): string => {
  if (role === 'dispatcher') return '/dispatch';
  if (role === 'seat-agent') return '/seat/intake';
  if (role === 'administrator') return '/admin/accounts';
  return isUnitRole(role) ? '/unit' : `/queue/${queuesOf(role)[0]?.id ?? 'all'}`;
};

const printWorkOrders: BulkAct = { name: '打印工单', address: '/print/work-orders', method: 'get' };
const printClosingForms: BulkAct = { name: '打印办结单', address: '/print/closing-forms', method: 'get' };

/** What can be done with several tickets of a queue at once. */
const bulkActsOf = ({ id, states }: Queue): BulkAct[] => [
  ...(id === 'to-sign' ? [{ name: '批量签收', address: `/queue/${id}/acceptances`, method: 'post' as const }] : []),
  printWorkOrders,
  ...(states.some((state) => state === 'closed') ? [printClosingForms] : []),
];

type Told = Pick<ListParts, 'picked' | 'outcome'>;

/** The list of a queue, whole or as a part; `told` is what an act on several of its tickets has just done. */
const showQueue = async (c: Context<Env>, found: Queue, told: Told = {}, refused?: 422): Promise<Response> => {
  const { installation, scope, now } = c.var;
  const whole = inQueue(installation.store, scope, found, now);
  const callable = found.called === true && c.req.query('callable') === 'now';
  const { list, status } = await ticketListOf(c, {
    title: found.name,
    path: `/queue/${found.id}`,
    ...(callable ? { fixed: { callable: 'now' } } : {}),
    condition: callable ? and(whole, callableNow(installation.store, now)) : whole,
    further: found.called ? [await callGroup(c, found, whole, callable)] : [],
    usual: orderOf(found),
    timed: found.states.some((state) => phaseOf[state] !== 'intake' && phaseOf[state] !== 'ended'),
    dial: found.called === true && mayDial(c.var.person.role),
    empty: { why: found.empty },
    bulk: bulkActsOf(found),
    ...told,
  });
  const panel = found.id === 'to-dispatch' ? <LinkButton href="/dispatch">打开派单台</LinkButton> : undefined;
  const content = <TicketList {...list} actions={panel} />;
  if (wantsPart(c)) return c.html(content, refused ?? status);
  const frame = await frameOf(c, `/queue/${found.id}`);
  return c.html(
    <WorkFrame {...frame} title={found.name}>
      {content}
    </WorkFrame>,
    refused ?? status,
  );
};

queue
  .get('/work', signedIn, (c) => c.redirect(firstPage(c.var.person.role), 303))
  .get('/queue/:id', signedIn, (c) => {
    const found = findQueue(c.var.person.role, c.req.param('id'));
    return found ? showQueue(c, found) : c.notFound();
  })
  // The answer to signing stands under this address: whoever asks for it again gets the list.
  .get('/queue/:id/acceptances', signedIn, (c) => c.redirect(`/queue/${c.req.param('id')}`, 303))
  .post('/queue/:id/acceptances', signedIn, async (c) => {
    const found = findQueue(c.var.person.role, c.req.param('id'));
    if (found?.id !== 'to-sign') return c.notFound();
    const { refused, ...told } = await acceptPicked(c);
    // What was signed took its time.
    c.set('now', c.var.installation.clock());
    return showQueue(c, found, told, refused ? 422 : undefined);
  });
