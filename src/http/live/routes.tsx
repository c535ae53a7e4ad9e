import { type Context, Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { Rail } from '../../../views/layout/rail.tsx';
import { SECOND } from '../../domain/instant.ts';
import { authenticate } from '../authenticate.ts';
import type { Env } from '../env.ts';
import { railOf } from '../frame.ts';
import { signedIn } from '../middleware/signed-in.ts';
import { seatRoles } from '../phone/bar.tsx';
import { asideChanges, asideOf, ticketAt } from './aside.tsx';
import { type News, newsOf } from './news.ts';

export const live = new Hono<Env>();

const PING = 25 * SECOND;

/** The clock has gone on and the account may have changed since the stream was opened. */
const isStillIn = async (c: Context<Env>): Promise<boolean> => {
  c.set('now', c.var.installation.clock());
  return authenticate(c);
};

/** The rail, whenever a ticket has changed. */
const tellQueues = async (c: Context<Env>, stream: SSEStreamingApi, news: News, path: string): Promise<void> => {
  for (let kind = await news.next(); kind !== 'end'; kind = await news.next()) {
    if (!(await isStillIn(c))) break;
    if (kind === 'ping') {
      await stream.write(': ping\n\n');
      continue;
    }
    const rail = await Promise.resolve((<Rail items={await railOf(c, path)} />).toString());
    await stream.writeSSE({ data: rail });
  }
};

/** Notices and company, each as parts that find their own place in the page; a silence is used to look whether somebody has gone. */
const tellAside = async (
  c: Context<Env>,
  stream: SSEStreamingApi,
  news: News,
  aside: () => Promise<string>,
): Promise<void> => {
  do {
    if (!(await isStillIn(c))) break;
    const parts = await aside();
    if (parts !== '') await stream.writeSSE({ data: parts });
  } while ((await news.next()) !== 'end');
};

/**
 * One stream for a page: the rail with fresh counts, at most once a second, whenever a ticket of this process has changed;
 * beside it the count of notices, urgent ones, and who else is on the ticket. `path` is the page that shows it, `notices`
 * the newest unread one drawn there. A session that was ended elsewhere ends the stream too.
 */
live.get('/live/rail', signedIn, (c) => {
  const { installation, person } = c.var;
  const seat = installation.switchboard !== null && seatRoles.includes(person.role) ? person.account : null;
  const path = c.req.query('path') ?? '';
  const drawn = c.req.query('notices');
  const ticket = ticketAt(path);
  c.header('X-Accel-Buffering', 'no');
  return streamSSE(c, async (stream) => {
    const queues = newsOf(installation.changes, SECOND, PING);
    const beside = newsOf(asideChanges(installation, ticket, seat), SECOND, PING);
    const end = (): void => {
      queues.end();
      beside.end();
    };
    stream.onAbort(end);
    // Told at once that it stands: without a first byte a proxy may hold the answer back.
    await stream.write(': open\n\n');
    const aside = asideOf(c, ticket, drawn === undefined ? null : Number(drawn));
    await Promise.all([
      tellQueues(c, stream, queues, path).finally(end),
      tellAside(c, stream, beside, aside).finally(end),
    ]);
  });
});
