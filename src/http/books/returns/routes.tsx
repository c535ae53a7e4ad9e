import { type Context, Hono } from 'hono';
import { outcomeNames, returnColumns, sumColumns } from '../../../../views/books/returns/columns.tsx';
import type { ReturnFiltersProps } from '../../../../views/books/returns/return-filters.tsx';
import { ReturnsPage } from '../../../../views/books/returns/returns-page.tsx';
import { periodNames, periods } from '../../../domain/quality/period.ts';
import { returnReasonNames, returnReasons } from '../../../domain/ticket/return-reason.ts';
import { returnsChart } from '../../../reports/return-charts.ts';
import { returningUnits } from '../../../store/returns.ts';
import type { Env } from '../../env.ts';
import { frameOf } from '../../frame.ts';
import { only, signedIn } from '../../middleware/signed-in.ts';
import { sendTable } from '../../send-table.ts';
import { pingPongLines, returnLines, returnPage, returnSums } from './lines.ts';
import { type ReturnWish, readReturnWish, returnAddress, returnOutcomes } from './wish.ts';

const SIZE = 50;
/** More bars than these say less. */
const BARS = 10;
const PATH = '/books/returns';

const filtersOf = async (c: Context<Env>, { period, question }: ReturnWish): Promise<ReturnFiltersProps> => {
  const { installation, scope } = c.var;
  const { unit, reason, outcome, city } = question;
  const units = await returningUnits(installation.store, question);
  return {
    chosen: { period, unit: unit ?? '', reason: reason ?? '', outcome: outcome ?? '', city: city ?? '' },
    periods: periods.map((value) => ({ value, name: periodNames[value] })),
    units: units.map((one) => ({ value: one.unit, name: one.name })),
    reasons: returnReasons.map((value) => ({ value, name: returnReasonNames[value] })),
    outcomes: returnOutcomes.map((value) => ({ value, name: outcomeNames[value] })),
    cities:
      scope.kind === 'all'
        ? installation.divisions
            .filter(({ level }) => level === 'city')
            .map(({ code, name }) => ({ value: code, name }))
        : [],
    filtered: returnAddress('', { period, question }) !== '',
  };
};

/** 退单台账: the book with its filters, and its tables as files. */
export const returnBook = new Hono<Env>();

const readers = only('supervisor', 'dispatcher', 'unit-lead', 'auditor', 'administrator');
returnBook.use(PATH, signedIn, readers);
returnBook.use(`${PATH}/*`, signedIn, readers);

returnBook.get(PATH, async (c) => {
  const wish = readReturnWish(c);
  const { total, given, byUnit, byReason } = await returnSums(c, wish);
  const { lines, next, count } = await returnPage(c, wish, SIZE);
  return c.html(
    <ReturnsPage
      {...(await frameOf(c))}
      filters={await filtersOf(c, wish)}
      count={count}
      total={total}
      given={given}
      pingPong={await pingPongLines(c, wish)}
      byUnit={byUnit}
      byReason={byReason}
      svg={{
        units: returnsChart('单位', byUnit.slice(0, BARS)),
        reasons: returnsChart('理由', byReason.slice(0, BARS)),
      }}
      lines={lines}
      next={next ? returnAddress(PATH, wish, next) : undefined}
      first={wish.after ? returnAddress(PATH, wish) : undefined}
      csv={{
        lines: returnAddress(`${PATH}/lines.csv`, wish),
        units: returnAddress(`${PATH}/units.csv`, wish),
        reasons: returnAddress(`${PATH}/reasons.csv`, wish),
      }}
      now={c.var.now}
    />,
  );
});

returnBook.get(`${PATH}/lines.csv`, async (c) =>
  sendTable(c, '退单台账-明细', returnColumns(c.var.now), await returnLines(c, readReturnWish(c))),
);
returnBook.get(`${PATH}/units.csv`, async (c) =>
  sendTable(c, '退单台账-按单位', sumColumns('单位', true), (await returnSums(c, readReturnWish(c))).byUnit),
);
returnBook.get(`${PATH}/reasons.csv`, async (c) =>
  sendTable(c, '退单台账-按理由', sumColumns('理由', false), (await returnSums(c, readReturnWish(c))).byReason),
);
