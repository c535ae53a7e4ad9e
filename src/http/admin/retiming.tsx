import { Hono } from 'hono';
import { RetimingPage, type RetimingPageProps } from '../../../views/admin/retiming-page.tsx';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import type { Installation } from '../../commands/installation.ts';
import { listRetimings, type Retimed, retimeAll } from '../../commands/retime.ts';
import { retimingWords } from '../../domain/deadline/retiming-words.ts';
import type { Env } from '../env.ts';
import { formInput } from '../form.ts';
import { frameOf } from '../frame.ts';

/** Lines that a page shows; the sum counts all. */
const SHOWN = 300;

const gather = async (installation: Installation, now: number) => {
  const found: Pick<RetimingPageProps, 'lines' | 'tickets' | 'clocks' | 'faults'> = {
    lines: [],
    tickets: 0,
    clocks: 0,
    faults: [],
  };
  for await (const { ticket, retimings, fault } of listRetimings(installation)) {
    if (fault !== null) found.faults.push(`${ticket.number}：${fault}`);
    found.tickets += retimings.length > 0 ? 1 : 0;
    found.clocks += retimings.length;
    for (const retiming of retimings)
      if (found.lines.length < SHOWN)
        found.lines.push({
          number: ticket.number,
          unit: ticket.lead?.unit ?? '',
          ...retimingWords(retiming, ticket, now),
        });
  }
  return found;
};

const outcomeOf = ({ tickets, clocks, failed }: Retimed): string =>
  `已重新计时工单 ${tickets} 件、时限 ${clocks} 个${failed.length > 0 ? `，${failed.length} 件没有完成，列在下面` : ''}。`;

/** 重新计时: what the present calendar and limits would change, line by line, and applying it with a reason. */
export const retiming = new Hono<Env>()
  .get('/admin/retiming', async (c) => {
    const { installation, now } = c.var;
    const found = await gather(installation, now);
    return c.html(
      <WorkFrame {...(await frameOf(c))} title="重新计时">
        <RetimingPage {...found} shown={SHOWN} done={null} because="" error={undefined} />
      </WorkFrame>,
    );
  })
  .post('/admin/retiming', async (c) => {
    const { installation, actor, now } = c.var;
    const because = formInput(await c.req.parseBody({ all: true }))
      .text('because')
      .trim();
    const short = [...because].length < 2 || [...because].length > 200;
    const done = short ? null : await retimeAll(installation, { actor, because });
    const found = await gather(installation, now);
    return c.html(
      <WorkFrame {...(await frameOf(c))} title="重新计时">
        <RetimingPage
          {...found}
          faults={done ? done.failed : found.faults}
          shown={SHOWN}
          done={done && outcomeOf(done)}
          because={done ? '' : because}
          error={done ? undefined : '请写明原因（2 到 200 个字），它会记在每件工单的办理过程里。'}
        />
      </WorkFrame>,
      done ? 200 : 422,
    );
  });
