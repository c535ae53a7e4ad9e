import { type Context, Hono } from 'hono';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import { personColumns, topicColumns } from '../../../views/practice/result-columns.tsx';
import { PracticeResultsPage, type PracticeResultsProps } from '../../../views/practice/results-page.tsx';
import { localDateOf } from '../../domain/deadline/local-time.ts';
import { sumsByMatter, sumsByPerson, sumsBySpan } from '../../domain/practice/results.ts';
import { periodNames, periods, readPeriod, startsOf } from '../../domain/quality/period.ts';
import { practiceChart } from '../../reports/practice-chart.ts';
import { findAccount } from '../../store/accounts.ts';
import { answersBetween, roundPage } from '../../store/practice.ts';
import { bookAddress, readBookCursor, sayBookCursor } from '../books/book-address.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { only } from '../middleware/signed-in.ts';
import { sendTable } from '../send-table.ts';
import { countedOf, roundLine } from './round-view.ts';

const PATH = '/practice/results';
const TOPICS = 40;
const ROUNDS = 20;

const wishOf = async (c: Context<Env>) => {
  const { installation, person, now } = c.var;
  const period = readPeriod(c.req.query('period'));
  const account = c.req.query('account')?.slice(0, 80) || null;
  const starts = startsOf(period, now);
  const question = { city: person.city, account, from: starts[0] ?? now, to: now + 1 };
  const answers = (await answersBetween(installation.store, question)).flatMap(countedOf).reverse();
  return { words: { period, account }, starts, answers };
};

const peopleOf = ({ words, answers }: Awaited<ReturnType<typeof wishOf>>) =>
  sumsByPerson(answers).map((line) => ({ ...line, href: bookAddress(PATH, { ...words, account: line.account }) }));

/** The one person looked at, where it works in the reader's city. */
const narrowedOf = async (
  c: Context<Env>,
  { words, answers }: Awaited<ReturnType<typeof wishOf>>,
): Promise<PracticeResultsProps['narrowed']> => {
  const { store } = c.var.installation;
  if (words.account === null) return null;
  const all = bookAddress(PATH, { ...words, account: null });
  const found = await findAccount(store, words.account);
  if (!found || (c.var.person.city !== null && found.city !== c.var.person.city)) return null;
  const cursor = readBookCursor(c.req.query('after'));
  const page = await roundPage(store, words.account, { cursor, size: ROUNDS });
  return {
    name: answers.at(-1)?.name ?? found.name,
    all,
    rounds: page.rounds.map(roundLine),
    first: cursor ? bookAddress(PATH, words) : undefined,
    next: page.next ? bookAddress(PATH, { ...words, after: sayBookCursor(page.next) }) : undefined,
  };
};

/** 练习成绩: for the shift lead and the administrator, within their city. */
export const results = new Hono<Env>()
  .use(`${PATH}`, only('shift-lead', 'administrator'))
  .use(`${PATH}/*`, only('shift-lead', 'administrator'))
  .get(PATH, async (c) => {
    const wish = await wishOf(c);
    const { words, starts, answers } = wish;
    const topics = sumsByMatter(answers);
    const spans = sumsBySpan(answers, starts).map(({ start, sums }) => ({ start: localDateOf(start), sums }));
    return c.html(
      <WorkFrame {...(await frameOf(c))} title="练习成绩">
        <PracticeResultsPage
          periods={periods.map((period) => ({
            name: periodNames[period],
            href: bookAddress(PATH, { ...words, period }),
            current: period === words.period,
          }))}
          narrowed={await narrowedOf(c, wish)}
          answers={answers.length}
          people={peopleOf(wish)}
          topics={topics.slice(0, TOPICS)}
          topicCount={topics.length}
          spans={spans.toReversed()}
          svg={practiceChart(spans.map((span) => ({ ...span, name: span.start.slice(5) })))}
          csv={{
            people: bookAddress(`${PATH}/people.csv`, words),
            topics: bookAddress(`${PATH}/matters.csv`, words),
          }}
          now={c.var.now}
        />
      </WorkFrame>,
    );
  })
  .get(`${PATH}/people.csv`, async (c) => sendTable(c, '练习成绩-按人员', personColumns, peopleOf(await wishOf(c))))
  .get(`${PATH}/matters.csv`, async (c) =>
    sendTable(c, '练习成绩-按事项', topicColumns, sumsByMatter((await wishOf(c)).answers)),
  );
