import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { halfHourColumns } from '../../../views/calls/figure-columns.tsx';
import { WallboardBoard } from '../../../views/wallboard/wallboard-board.tsx';
import { WallboardPage } from '../../../views/wallboard/wallboard-page.tsx';
import type { StaffRole } from '../../domain/access/role.ts';
import { SECOND } from '../../domain/instant.ts';
import { authenticate } from '../authenticate.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { newsOf } from '../live/news.ts';
import { only, signedIn } from '../middleware/signed-in.ts';
import { sendTable } from '../send-table.ts';
import { boardOf, halfHourLines } from './board.ts';

const roles: readonly StaffRole[] = ['shift-lead', 'supervisor'];
const readers = only(...roles);

/** Changes are shown together this often at most; without any, waiting times still grow. */
const PAUSE = 2 * SECOND;
const QUIET = 5 * SECOND;

const placeOf = ({ var: { installation, scope } }: Context<Env>): string =>
  scope.kind === 'city'
    ? (installation.divisions.find(({ code }) => code === scope.city)?.name ?? installation.hotlineName)
    : installation.hotlineName;

/** The account may have changed or gone since the stream was opened. */
const mayStillRead = async (c: Context<Env>): Promise<boolean> => {
  c.set('now', c.var.installation.clock());
  return (await authenticate(c)) && roles.includes(c.var.person.role);
};

/** 话务大屏: the shift at a glance, for whoever leads it. */
export const wallboard = new Hono<Env>()
  .get('/wallboard', signedIn, readers, async (c) =>
    c.html(
      <WallboardPage
        {...(await frameOf(c))}
        board={await boardOf(c)}
        place={placeOf(c)}
        halfHours={await halfHourLines(c)}
      />,
    ),
  )
  .get('/wallboard.csv', signedIn, readers, async (c) =>
    sendTable(c, '话务每半小时', halfHourColumns, await halfHourLines(c)),
  )
  .get('/wallboard/live', signedIn, readers, (c) => {
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, async (stream) => {
      const news = newsOf(c.var.installation.callChanges, PAUSE, QUIET);
      stream.onAbort(news.end);
      await stream.write(': open\n\n');
      for (let kind = await news.next(); kind !== 'end'; kind = await news.next()) {
        if (!(await mayStillRead(c))) break;
        const board = <WallboardBoard board={await boardOf(c)} title={placeOf(c)} />;
        await stream.writeSSE({ data: String(await board.toString()) });
      }
      news.end();
    });
  });
