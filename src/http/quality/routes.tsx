import { Hono } from 'hono';
import { CorrectionsPage } from '../../../views/quality/corrections-page.tsx';
import { GroupsPage } from '../../../views/quality/groups-page.tsx';
import { ModelsPage } from '../../../views/quality/models-page.tsx';
import { OverviewPage } from '../../../views/quality/overview-page.tsx';
import { ReliabilityPage } from '../../../views/quality/reliability-page.tsx';
import { beginLearning, learningBegun } from '../../commands/learning/desk.ts';
import { calibrationError } from '../../domain/quality/reliability.ts';
import { reliabilityChart, spansChart } from '../../reports/quality-charts.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { only, signedIn } from '../middleware/signed-in.ts';
import { files } from './files.ts';
import { qualityFrame } from './frame.ts';
import { binLines, correctionLines, decisionLines, groupingNames, groupLines, modelLines, spanLines } from './lines.ts';
import { qualityAddress, readWish, tabsOf } from './wish.ts';

const readers = only('supervisor', 'dispatcher', 'administrator');
/** Milliseconds that the page waits for the outcome before it says that it is still going on. */
const PATIENCE = 3_000;
const nobody = { proposals: 0, stood: 0, corrected: 0, returned: 0 };
/** "11-23": a week or month by its first day, short enough for an axis. */
const short = (day: string): string => day.slice(5);

/** 归口质量: how good the router's proposals were, within what the person may see. */
export const quality = new Hono<Env>();

quality.use('/quality', signedIn, readers);
quality.use('/quality/*', signedIn, readers);

quality.get('/quality', async (c) => {
  const wish = readWish(c);
  const spans = await spanLines(c, wish);
  const decisions = await decisionLines(c, wish);
  return c.html(
    <OverviewPage
      {...(await qualityFrame(c, wish))}
      sure={decisions.find(({ decision }) => decision === 'dispatch') ?? nobody}
      spans={spans.toReversed()}
      spansSvg={spansChart(spans.map((span) => ({ ...span, name: short(span.start) })))}
      decisions={decisions}
      csv={{
        spans: qualityAddress('/quality/spans.csv', wish),
        decisions: qualityAddress('/quality/decisions.csv', wish),
      }}
    />,
  );
});

for (const grouping of ['units', 'matters', 'functions'] as const) {
  quality.get(`/quality/${grouping}`, async (c) => {
    const wish = readWish(c);
    const { lines, cut } = await groupLines(c, wish, grouping, 'page');
    const csv = qualityAddress(`/quality/${grouping}.csv`, wish);
    return c.html(
      <GroupsPage
        {...(await qualityFrame(c, wish))}
        kind={groupingNames[grouping]}
        groups={lines}
        cut={cut}
        csv={csv}
      />,
    );
  });
}

quality.get('/quality/corrections', async (c) => {
  const wish = readWish(c);
  const corrections = await correctionLines(c, wish, 'page');
  const csv = qualityAddress('/quality/corrections.csv', wish);
  return c.html(<CorrectionsPage {...(await qualityFrame(c, wish))} corrections={corrections} csv={csv} />);
});

quality.get('/quality/reliability', async (c) => {
  const wish = readWish(c);
  const bins = await binLines(c, wish);
  const error = calibrationError(bins) ?? 0;
  return c.html(
    <ReliabilityPage
      {...(await qualityFrame(c, wish))}
      bins={bins}
      error={error}
      svg={reliabilityChart(bins, error)}
      csv={qualityAddress('/quality/reliability.csv', wish)}
    />,
  );
});

quality.get('/quality/models', async (c) => {
  // Only who has just begun it is told how it goes; others see what came of it.
  const work = c.req.query('learning') === undefined ? null : await learningBegun(c.var.installation, 0);
  return c.html(
    <ModelsPage
      {...(await frameOf(c))}
      tabs={tabsOf('/quality/models', readWish(c))}
      models={await modelLines(c)}
      csv="/quality/models.csv"
      mayLearn={c.var.person.role === 'administrator'}
      learning={work}
      now={c.var.now}
    />,
  );
});

quality.post('/quality/models', only('administrator'), async (c) => {
  await beginLearning(c.var.installation, c.var.person.name, PATIENCE);
  return c.redirect('/quality/models?learning=1', 303);
});

quality.route('/', files);
