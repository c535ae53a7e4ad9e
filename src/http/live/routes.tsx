import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { Rail } from '../../../views/layout/rail.tsx';
import { SECOND } from '../../domain/instant.ts';
import { authenticate } from '../authenticate.ts';
import type { Env } from '../env.ts';
import { railOf } from '../frame.ts';
import { signedIn } from '../middleware/signed-in.ts';
import { newsOf } from './news.ts';

export const live = new Hono<Env>();

const PING = 25 * SECOND;

/**
 * The rail with fresh counts, at most once a second, whenever a ticket of this process has changed; `path` is the page
 * that shows it. A session that was ended elsewhere ends the stream too.
 */
live.get('/live/rail', signedIn, (c) => {
  const { installation } = c.var;
  const path = c.req.query('path') ?? '';
  c.header('X-Accel-Buffering', 'no');
  return streamSSE(c, async (stream) => {
    const news = newsOf(installation.changes, SECOND, PING);
    stream.onAbort(news.end);
    // Told at once that it stands: without a first byte a proxy may hold the answer back.
    await stream.write(': open\n\n');
    for (let kind = await news.next(); kind !== 'end'; kind = await news.next()) {
      c.set('now', installation.clock());
      if (!(await authenticate(c))) break;
      if (kind === 'ping') {
        await stream.write(': ping\n\n');
        continue;
      }
      const rail = await Promise.resolve((<Rail items={await railOf(c, path)} />).toString());
      await stream.writeSSE({ data: rail });
    }
    news.end();
  });
});
