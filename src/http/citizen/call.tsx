import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { CallPage } from '../../../views/citizen/call-page.tsx';
import { readQueue } from '../../commands/calls/queue.ts';
import { positionOf } from '../../domain/acd/waiting.ts';
import { findCallBySip } from '../../store/calls.ts';
import type { Env } from '../env.ts';
import { type Allowance, networkOf, takeTry } from '../middleware/rate-limit.ts';
import { citizenFrameOf, keepNowhere } from './frame.ts';

/** A household redials now and then; who calls more often blocks lines for others. */
const calls: Allowance = { name: 'web-call', tries: 5, seconds: 600 };
const questions: Allowance = { name: 'web-call-position', tries: 60, seconds: 60 };

const tooMany = (c: Context<Env>, wait: number) => {
  c.header('Retry-After', String(wait));
  return c.json({ sentence: '网页拨打得太频繁，请过几分钟再拨，或者用电话拨打。' }, 429);
};

const switchboardOf = ({ var: { installation } }: Context<Env>) =>
  installation.webCalls ? installation.switchboard : null;

/** The number that citizens dial; in the province the first of all lines. */
const lineOf = ({ var: { installation } }: Context<Env>): string =>
  installation.seatRules.lines.find(({ city }) => city === installation.division)?.number ??
  installation.seatRules.lines[0]?.number ??
  '12345';

/** 网页拨打: the page, credentials for one call under a name that says nothing, and how many wait before it. Not there unless it is switched on. */
export const webCall = new Hono<Env>()
  .use('/call/*', async (c, next) => {
    keepNowhere(c);
    await next();
  })
  .get('/call', (c) =>
    switchboardOf(c) ? c.html(<CallPage {...citizenFrameOf(c, '/call')} line={lineOf(c)} />) : c.notFound(),
  )
  .post('/call/credentials', async (c) => {
    const switchboard = switchboardOf(c);
    if (!switchboard) return c.notFound();
    const wait = await takeTry(c.var.installation, calls, networkOf(c.var.address));
    if (wait > 0) return tooMany(c, wait);
    const credentials = switchboard.credentialsFor(`web${randomBytes(8).toString('hex')}`, c.var.now);
    return c.json({ ...credentials, renewAt: credentials.expiresAt });
  })
  .get('/call/position', async (c) => {
    if (!switchboardOf(c)) return c.notFound();
    const { installation, address } = c.var;
    const wait = await takeTry(installation, questions, networkOf(address));
    if (wait > 0) return tooMany(c, wait);
    // Nobody but the caller knows the Call-ID: it is long and made by chance in the citizen's browser.
    const call = await findCallBySip(installation.store, (c.req.query('call') ?? '').slice(0, 200));
    const position = call?.state === 'waiting' ? positionOf((await readQueue(installation)).calls, call.id) : null;
    return c.json({ position });
  });
