import { type Context, Hono } from 'hono';
import { rateColumns, spanColumns } from '../../../../views/books/rates/columns.tsx';
import { RatesPage } from '../../../../views/books/rates/rates-page.tsx';
import { RatingListPage } from '../../../../views/books/rates/rating-list-page.tsx';
import type { FilterChip } from '../../../../views/parts/filter-chips.tsx';
import { evaluationSentence } from '../../../../views/ticket/evaluation-sentence.ts';
import { type EvaluationWay, evaluationWayNames } from '../../../domain/evaluation/evaluation.ts';
import { rateOf } from '../../../domain/evaluation/rates.ts';
import type { Satisfaction, Solution } from '../../../domain/evaluation/satisfaction.ts';
import { periodNames, periods } from '../../../domain/quality/period.ts';
import { ratesChart } from '../../../reports/rate-chart.ts';
import { type RatingCursor, ratingPage, unreachedTickets } from '../../../store/rate-lists.ts';
import { countUnreached, type RateGrouping, rateGroupings } from '../../../store/rates.ts';
import type { EvaluationRow } from '../../../store/schema.ts';
import type { Env } from '../../env.ts';
import { frameOf } from '../../frame.ts';
import { only, signedIn } from '../../middleware/signed-in.ts';
import { sendTable } from '../../send-table.ts';
import { blindFor } from '../blind-for.ts';
import { cityName, fieldName, rateFigures } from './lines.ts';
import { readSelection } from './selection.ts';
import { type RateWish, rateAddress, readRateWish } from './wish.ts';

const PATH = '/books/rates';
const TICKETS = `${PATH}/tickets`;
const PAGE = 50;
const UNREACHED_SHOWN = 500;

const groupingNames: Record<RateGrouping, string> = { unit: '单位', city: '市州', field: '事项领域', way: '评价方式' };

/** Cities only where more than one is in sight. */
const groupingsFor = (c: Context<Env>): RateGrouping[] =>
  rateGroupings.filter((by) => (by === 'city' ? c.var.scope.kind === 'all' : true));

/** What the page is narrowed to, in words; empty when it is not. */
const narrowedWords = (c: Context<Env>, { unit, city, field, way }: RateWish): string => {
  const { installation } = c.var;
  return [
    unit ? (installation.directory.units.get(unit)?.name ?? unit) : '',
    city ? cityName(installation, city) : '',
    field ? fieldName(installation, field) : '',
    way ? evaluationWayNames[way] : '',
  ]
    .filter((word) => word !== '')
    .join('，');
};

const everything = { unit: null, city: null, field: null, way: null };

const readers = only('supervisor', 'dispatcher', 'auditor', 'handler', 'unit-lead', 'administrator');

/** 三率: the page, the tickets behind its figures, and its tables as files. */
export const rates = new Hono<Env>();
rates.use(PATH, signedIn, readers);
rates.use(`${PATH}/*`, signedIn, readers);

rates.get(PATH, async (c) => {
  const wish = readRateWish(c);
  const { counts, unreached, lines, spans } = await rateFigures(c, wish, 'page');
  const name = narrowedWords(c, wish);
  const points = spans.map((span) => ({
    name: span.start.slice(5),
    rates: {
      response: rateOf(span, 'response', wish.fairly),
      solution: rateOf(span, 'solution', wish.fairly),
      satisfaction: rateOf(span, 'satisfaction', wish.fairly),
    },
  }));
  const fairlyChip = (fairly: boolean, words: string): FilterChip => ({
    name: words,
    href: rateAddress(PATH, wish, { fairly }),
    current: wish.fairly === fairly,
  });
  return c.html(
    <RatesPage
      {...(await frameOf(c))}
      counts={counts}
      unreached={unreached}
      fairly={wish.fairly}
      address={(further) => rateAddress(TICKETS, wish, {}, further)}
      periods={periods.map((period) => ({
        name: periodNames[period],
        href: rateAddress(PATH, wish, { period }),
        current: period === wish.period,
      }))}
      groupings={groupingsFor(c).map((by) => ({
        name: `按${groupingNames[by]}`,
        href: `${rateAddress(PATH, wish, { by })}#groups-title`,
        current: by === wish.by,
      }))}
      fairlyChips={[fairlyChip(true, '基本满意计入满意率'), fairlyChip(false, '基本满意不计入')]}
      narrowed={name === '' ? null : { name, href: rateAddress(PATH, wish, everything) }}
      groupedBy={groupingNames[wish.by]}
      lines={lines}
      spans={spans.toReversed()}
      svg={ratesChart(points)}
      csv={{ lines: rateAddress(`${PATH}/groups.csv`, wish), spans: rateAddress(`${PATH}/spans.csv`, wish) }}
    />,
  );
});

rates.get(`${PATH}/groups.csv`, async (c) => {
  const wish = readRateWish(c);
  const by = groupingNames[wish.by];
  return sendTable(c, `三率-按${by}`, rateColumns(by, wish.fairly), (await rateFigures(c, wish, 'file')).lines);
});

rates.get(`${PATH}/spans.csv`, async (c) => {
  const wish = readRateWish(c);
  return sendTable(c, '三率-按时间', spanColumns(wish.fairly), (await rateFigures(c, wish, 'file')).spans);
});

/** "1764148000000.20261123000001.1": behind which rating the page begins; anything else begins at the first page. */
const readCursor = (word: string | undefined): RatingCursor | null => {
  const [, at, ticket, sequence] = /^(\d{1,15})\.(\d{1,32})\.(\d{1,4})$/u.exec(word ?? '') ?? [];
  return ticket === undefined ? null : { at: Number(at), ticket, sequence: Number(sequence) };
};

const lineOf = (row: EvaluationRow) => ({
  key: `${row.ticket}-${row.sequence}`,
  ticket: row.ticket,
  at: row.at.getTime(),
  unit: row.unitName,
  matter: row.matterName,
  way: evaluationWayNames[row.by as EvaluationWay],
  words: evaluationSentence({
    by: row.by as EvaluationWay,
    satisfaction: row.satisfaction as Satisfaction,
    solution: row.solution as Solution,
    contacted: row.by === 'keypad' ? null : row.contacted,
    // The table of ratings has no reasons; they stand on the ticket.
    reasons: [],
  }),
});

rates.get(TICKETS, async (c) => {
  const wish = readRateWish(c);
  const { installation, person, now } = c.var;
  const { store } = installation;
  const query = c.req.query();
  const name = narrowedWords(c, wish);
  const shared = {
    about: [periodNames[wish.period], name].filter((word) => word !== '').join('，'),
    back: rateAddress(PATH, wish),
    now,
  };
  if (query['left'] === 'unreached') {
    const found = await unreachedTickets(store, wish.question, UNREACHED_SHOWN);
    const lines = found.map(({ ticket, at, unitName, matterName }) => ({
      key: ticket,
      ticket,
      at: at?.getTime() ?? 0,
      unit: unitName,
      matter: matterName,
      way: '未联系上',
      words: '',
    }));
    const total = await countUnreached(store, wish.question);
    return c.html(
      <RatingListPage
        {...(await frameOf(c))}
        {...shared}
        title="未联系上的工单"
        total={total}
        unit="件"
        blind={0}
        lines={wish.question.way ? [] : lines}
        first={undefined}
        next={undefined}
      />,
    );
  }
  const chosen = readSelection(query, wish.fairly);
  if (chosen === null) return c.notFound();
  const { selection, title } = chosen;
  const cursor = readCursor(query['after']);
  const page = await ratingPage(store, wish.question, selection, { cursor, size: PAGE, blindFor: blindFor(person) });
  const kept: Record<string, string> =
    'left' in selection ? { left: selection.left } : { rate: selection.rate, part: selection.part };
  const { next } = page;
  return c.html(
    <RatingListPage
      {...(await frameOf(c))}
      {...shared}
      title={title}
      total={page.total}
      unit="条"
      blind={page.blind}
      lines={page.rows.map(lineOf)}
      first={cursor ? rateAddress(TICKETS, wish, {}, kept) : undefined}
      next={
        next
          ? rateAddress(TICKETS, wish, {}, { ...kept, after: `${next.at}.${next.ticket}.${next.sequence}` })
          : undefined
      }
    />,
  );
});
