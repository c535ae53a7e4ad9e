import { type Context, Hono } from 'hono';
import { FindingsPage } from '../../../views/standard/findings-page.tsx';
import { checkEdition } from '../../commands/editions/checks.ts';
import type { Work } from '../../commands/editions/desk.ts';
import { filesOfEdition } from '../../commands/editions/draft.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { addressOf } from './editions.tsx';
import { type FindingPlaces, findingWish, shownFindings } from './finding-lines.ts';

/** The same work with its result made ready to be shown. */
export const shownWork = <Result, Shown>(work: Work<Result>, show: (result: Result) => Shown): Work<Shown> =>
  work.state === 'done' ? { state: 'done', result: show(work.result) } : work;

/** Where the findings of an edition lead to. */
export const placesOf = async (c: Context<Env>, number: string): Promise<FindingPlaces> => {
  const { installation } = c.var;
  const inForce = number === installation.edition ? installation.standard : null;
  return { number, files: (await filesOfEdition(installation, number)) ?? [], inForce };
};

/** 检查结果 of an edition; that of the edition in force has a short address. */
export const findings = new Hono<Env>()
  .get('/standard/findings', (c) => c.redirect(`${addressOf(c.var.installation.edition)}/findings`, 303))
  .get('/standard/editions/:number/findings', async (c) => {
    const { installation } = c.var;
    const number = c.req.param('number');
    const checked = await checkEdition(installation, number);
    if (checked === null) return c.notFound();
    const wish = findingWish(c.req.query('level'), c.req.query('check'));
    const places = await placesOf(c, number);
    return c.html(
      <FindingsPage
        {...(await frameOf(c))}
        edition={{ number, inForce: number === installation.edition }}
        href={`${addressOf(number)}/findings`}
        {...wish}
        work={shownWork(checked.work, (result) => shownFindings(result, places, wish))}
      />,
    );
  });
