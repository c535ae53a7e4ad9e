import { type Context, Hono } from 'hono';
import { agentColumns, type ItemName } from '../../../views/call-reviews/figure-columns.tsx';
import { CallFiguresPage } from '../../../views/call-reviews/figures-page.tsx';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import { type CallReview, type QualityForm, reviewStates } from '../../domain/call-quality/call-quality.ts';
import { figuresByAgent, figuresByMonth } from '../../domain/call-quality/figures.ts';
import { addMonths, monthOf, readMonth, sayMonth } from '../../domain/quality/month.ts';
import { callScoreChart } from '../../reports/call-score-chart.ts';
import { reviewsOf } from '../../store/call-reviews.ts';
import { qualityForms } from '../../store/quality-forms.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { only } from '../middleware/signed-in.ts';
import { sendTable } from '../send-table.ts';

const PATH = '/call-reviews/figures';
const MONTHS = 12;

const addressOf = (path: string, words: { month: string; agent: string | null }): string => {
  const query = new URLSearchParams({ month: words.month, ...(words.agent ? { agent: words.agent } : {}) });
  return `${path}?${query}`;
};

/** Items of all forms that the reviews were scored by, each once by its newest name. */
const itemsOf = (reviews: readonly CallReview[], forms: readonly QualityForm[]): ItemName[] => {
  const used = new Set(reviews.map(({ form }) => form));
  const names = new Map(
    forms
      .filter(({ version }) => used.has(version))
      .flatMap(({ items }) => items.map(({ id, name }): [string, string] => [id, name])),
  );
  return [...names].map(([id, name]) => ({ id, name }));
};

const readFigures = async (c: Context<Env>) => {
  const { installation, person, now } = c.var;
  const running = monthOf(now);
  const month = readMonth(c.req.query('month')) ?? running;
  const agent = c.req.query('agent')?.slice(0, 80) || null;
  const forms = await qualityForms(installation.store);
  const byVersion = new Map<number, QualityForm>(forms.map((form) => [form.version, form]));
  const from = addMonths(month, 1 - MONTHS);
  const question = { city: person.city, agent, from, to: month, states: reviewStates };
  const reviews = await reviewsOf(installation.store, question);
  const ofMonth = reviews.filter((review) => review.month === month);
  const months = Array.from({ length: MONTHS }, (_, index) => addMonths(from, index));
  return {
    words: { month, agent },
    running,
    items: itemsOf(reviews, forms),
    agents: figuresByAgent(ofMonth, byVersion).map((line) => ({
      ...line,
      href: addressOf(PATH, { month, agent: line.agent.id }),
    })),
    course: figuresByMonth(reviews, months, byVersion),
    narrowed: agent === null ? null : (reviews.at(-1)?.agent.name ?? '这位坐席'),
  };
};

/** 质检统计 for the shift lead and the administrator. */
export const figures = new Hono<Env>()
  .use(PATH, only('shift-lead', 'administrator'))
  .use(`${PATH}.csv`, only('shift-lead', 'administrator'))
  .get(PATH, async (c) => {
    const { words, running, items, agents, course, narrowed } = await readFigures(c);
    const offered = [...new Set([0, 1, 2, 3].map((back) => addMonths(running, -back)).concat(words.month))];
    return c.html(
      <WorkFrame {...(await frameOf(c))} title="质检统计">
        <CallFiguresPage
          month={sayMonth(words.month)}
          months={offered.map((month) => ({
            name: sayMonth(month),
            href: addressOf(PATH, { ...words, month }),
            current: month === words.month,
          }))}
          narrowed={narrowed === null ? null : { name: narrowed, href: addressOf(PATH, { ...words, agent: null }) }}
          items={items}
          agents={agents}
          course={course.toReversed()}
          svg={callScoreChart(course.map(({ month, figures: own }) => ({ name: month.slice(2), figures: own })))}
          csv={addressOf(`${PATH}.csv`, words)}
        />
      </WorkFrame>,
    );
  })
  .get(`${PATH}.csv`, async (c) => {
    const { words, items, agents } = await readFigures(c);
    return sendTable(c, `质检统计-${words.month}`, agentColumns(items), agents);
  });
