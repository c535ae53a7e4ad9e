import { Hono } from 'hono';
import { NoticesPage } from '../../../views/notices/notices-page.tsx';
import { ticketAsSeenBy } from '../../domain/privacy/as-seen-by.ts';
import { markRead, type NoticeWish, newsFrom, noticePage, readUpTo } from '../../store/notices.ts';
import { ticketsOf } from '../../store/ticket-lines.ts';
import { readForm } from '../citizen/read-form.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { listPartOf, neighbours } from '../list-part.ts';
import { signedIn } from '../middleware/signed-in.ts';
import { readerOf } from './head.ts';

const SIZE = 50;

const onlyOf = (word: string | undefined): NoticeWish['only'] =>
  word === 'unread' || word === 'urgent' ? word : 'all';

/** 提醒: what the person was told in the role acted in. Opening one leads to its ticket; all are read at once, up to the newest that was shown. */
export const notices = new Hono<Env>()
  .use('/notices', signedIn)
  .get('/notices', async (c) => {
    const { installation, person, scope, now } = c.var;
    const { store } = installation;
    const reader = readerOf(person);
    const only = onlyOf(c.req.query('only'));
    const from = newsFrom(person.since, now);
    const page = await noticePage(store, reader, { size: SIZE, only, from, ...listPartOf(c) });
    const last = await readUpTo(store, reader);
    const numbers = page.entries.flatMap(({ ticket }) => ticket ?? []);
    const tickets = await ticketsOf(store, scope, [...new Set(numbers)]);
    return c.html(
      <NoticesPage
        frame={await frameOf(c)}
        only={only}
        lines={page.entries.map((entry) => {
          const found = tickets.get(entry.ticket ?? '');
          return {
            id: entry.id,
            at: entry.at.getTime(),
            text: entry.text,
            // A ticket that has gone elsewhere meanwhile can't be opened any more; what has no ticket checks who comes itself.
            address: found || entry.ticket === null ? entry.address : null,
            title: found ? ticketAsSeenBy(person.role, found).appeal.title : '',
            urgent: entry.urgent,
            unread: entry.id > last && entry.at.getTime() >= from,
          };
        })}
        done={c.req.query('done') === 'read' ? '提醒都已标为已读。' : null}
        {...neighbours('/notices', only === 'all' ? {} : { only }, page)}
        now={now}
      />,
    );
  })
  .post('/notices', async (c) => {
    const { installation, person } = c.var;
    const last = (await readForm(c))?.text('last') ?? '';
    if (/^[1-9]\d{0,14}$/u.test(last)) await markRead(installation.store, readerOf(person), Number(last));
    return c.redirect('/notices?done=read', 303);
  });
