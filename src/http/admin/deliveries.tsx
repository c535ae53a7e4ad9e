import { Hono } from 'hono';
import { DeliveriesPage, type DeliveryLine } from '../../../views/admin/deliveries-page.tsx';
import { deliverDue } from '../../commands/notices/deliver.ts';
import { type DeliveryState, deliveryStateNames, maskMail } from '../../domain/notice/delivery.ts';
import { maskPhone } from '../../domain/privacy/mask.ts';
import { countDeliveries, deliveryPage, retryDelivery } from '../../store/deliveries.ts';
import type { DeliveryRow } from '../../store/schema.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { listPartOf, neighbours } from '../list-part.ts';

const SIZE = 50;

const isState = (word: string): word is DeliveryState => Object.hasOwn(deliveryStateNames, word);

/** What goes to whom is no business of the administrator's: recipients are masked, texts left out. */
const lineOf = (row: DeliveryRow): DeliveryLine => ({
  id: row.id,
  way: row.way === 'mail' ? 'mail' : 'message',
  recipient: row.way === 'mail' ? maskMail(row.recipient) : maskPhone(row.recipient),
  subject: row.subject,
  state: isState(row.state) ? row.state : 'waiting',
  attempts: row.attempts,
  nextAt: row.nextAt.getTime(),
  takenAt: row.takenAt?.getTime() ?? null,
  fault: row.fault,
});

const doneWords: Record<string, string> = {
  taken: '已重新发送，对方服务器已收下。',
  waiting: '已重新尝试，仍没有成功，原因见下，稍后会自动再试。',
};

/** 短信与邮件: what was sent, waits or failed; a failed one is tried again by hand. */
export const deliveries = new Hono<Env>()
  .get('/admin/deliveries', async (c) => {
    const { installation, now } = c.var;
    const { store, couriers } = installation;
    const word = c.req.query('state') ?? '';
    const state = isState(word) ? word : null;
    const { entries, ...sides } = await deliveryPage(store, { size: SIZE, state, ...listPartOf(c) });
    return c.html(
      <DeliveriesPage
        frame={await frameOf(c)}
        state={state}
        counts={await countDeliveries(store)}
        couriers={{ message: couriers.message.kind, mail: couriers.mail.kind }}
        lines={entries.map(lineOf)}
        done={doneWords[c.req.query('done') ?? ''] ?? null}
        {...neighbours('/admin/deliveries', state === null ? {} : { state }, sides)}
        now={now}
      />,
    );
  })
  .post('/admin/deliveries/:id/retry', async (c) => {
    const { installation, now } = c.var;
    const word = c.req.param('id');
    const id = /^[1-9]\d{0,14}$/u.test(word) ? Number(word) : 0;
    if (!(await retryDelivery(installation.store, id, now))) return c.redirect('/admin/deliveries', 303);
    const { taken } = await deliverDue(installation);
    return c.redirect(`/admin/deliveries?done=${taken > 0 ? 'taken' : 'waiting'}`, 303);
  });
