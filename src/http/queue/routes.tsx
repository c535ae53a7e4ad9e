import { and } from 'drizzle-orm';
import { Hono } from 'hono';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import { LinkButton } from '../../../views/parts/button.tsx';
import { TicketList } from '../../../views/queue/ticket-list.tsx';
import type { StaffRole } from '../../domain/access/role.ts';
import { findQueue, queuesOf } from '../../domain/queue/queue.ts';
import { orderOf } from '../../domain/queue/ticket-order.ts';
import { phaseOf } from '../../domain/ticket/transitions.ts';
import { callableNow, inQueue } from '../../store/queues.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { signedIn } from '../middleware/signed-in.ts';
import { callGroup } from './call-group.ts';
import { ticketListOf } from './ticket-list.ts';
import { wantsPart } from './wants-part.ts';

export const queue = new Hono<Env>();

/** Where the day of a role begins. */
const firstPage = (role: StaffRole): string => {
  if (role === 'dispatcher') return '/dispatch';
  if (role === 'seat-agent') return '/seat/intake';
  if (role === 'administrator') return '/admin/accounts';
  return `/queue/${queuesOf(role)[0]?.id ?? 'all'}`;
};

queue.get('/work', signedIn, (c) => c.redirect(firstPage(c.var.person.role), 303));

queue.get('/queue/:id', signedIn, async (c) => {
  const { installation, person, scope, now } = c.var;
  const found = findQueue(person.role, c.req.param('id'));
  if (!found) return c.notFound();
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
    empty: { why: found.empty },
  });
  const panel = found.id === 'to-dispatch' ? <LinkButton href="/dispatch">打开派单台</LinkButton> : undefined;
  const content = <TicketList {...list} actions={panel} />;
  if (wantsPart(c)) return c.html(content, status);
  return c.html(
    <WorkFrame {...(await frameOf(c))} title={found.name}>
      {content}
    </WorkFrame>,
    status,
  );
});
