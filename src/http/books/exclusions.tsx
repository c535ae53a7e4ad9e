import { type Context, Hono } from 'hono';
import { exclusionColumns } from '../../../views/books/exclusion-columns.tsx';
import { ExclusionsPage } from '../../../views/books/exclusions-page.tsx';
import {
  type ExclusionReason,
  type ExclusionState,
  exclusionReasonNames,
  exclusionReasons,
  exclusionStateNames,
} from '../../domain/exclusion/exclusion.ts';
import { periodNames, periods, readPeriod, startsOf } from '../../domain/quality/period.ts';
import { exclusionPage, exclusionsBy } from '../../store/exclusions.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { only, signedIn } from '../middleware/signed-in.ts';
import { sendTable } from '../send-table.ts';
import { oneOf } from '../ticket/evaluation-form.ts';
import { blindFor } from './blind-for.ts';
import { bookAddress, readBookCursor, sayBookCursor } from './book-address.ts';

const PATH = '/books/exclusions';
const PAGE = 50;
const states = Object.keys(exclusionStateNames) as ExclusionState[];
// Whoever reads the rates also reads what was left out of them.
const readers = only('supervisor', 'dispatcher', 'auditor', 'handler', 'unit-lead', 'administrator');

const wishOf = (c: Context<Env>) => {
  const { scope, now, person } = c.var;
  const unit = /^[a-z0-9-]{1,40}@[a-z0-9-]{1,40}$/u.exec(c.req.query('unit') ?? '')?.[0] ?? null;
  const words = {
    period: readPeriod(c.req.query('period')),
    unit,
    reason: oneOf(exclusionReasons, c.req.query('reason') ?? '') ?? null,
    state: oneOf(states, c.req.query('state') ?? '') ?? null,
  };
  const period = { scope, from: startsOf(words.period, now)[0] ?? now, to: now + 1 };
  return {
    words,
    whole: period,
    question: { ...period, unit, reason: words.reason, state: words.state, blindFor: blindFor(person) },
  };
};

/** 评价申诉与剔除: what is left out of the figures, why and by whom, counted by unit and reason. */
export const exclusionBook = new Hono<Env>();
exclusionBook.use(PATH, signedIn, readers);
exclusionBook.use(`${PATH}.csv`, signedIn, readers);

exclusionBook.get(PATH, async (c) => {
  const { installation, now } = c.var;
  const { store, directory } = installation;
  const { words, whole, question } = wishOf(c);
  const cursor = readBookCursor(c.req.query('after'));
  const page = await exclusionPage(store, question, { cursor, size: PAGE });
  const to = (change: Partial<typeof words>): string => bookAddress(PATH, { ...words, ...change });
  const units = await exclusionsBy(store, 'unit', whole);
  const reasons = await exclusionsBy(store, 'reason', whole);
  return c.html(
    <ExclusionsPage
      {...(await frameOf(c))}
      periods={periods.map((period) => ({
        name: periodNames[period],
        href: to({ period }),
        current: period === words.period,
      }))}
      states={[
        { name: '全部', href: to({ state: null }), current: words.state === null },
        ...states.map((state) => ({
          name: exclusionStateNames[state],
          href: to({ state }),
          current: state === words.state,
        })),
      ]}
      units={units.map((line) => ({
        ...line,
        name: line.key === '' ? '没有主办单位' : (directory.units.get(line.key)?.name ?? line.name),
        href: line.key === '' ? null : to({ unit: line.key }),
      }))}
      reasons={reasons.map((line) => ({
        ...line,
        name: exclusionReasonNames[line.key as ExclusionReason] ?? line.key,
        href: to({ reason: line.key as ExclusionReason }),
      }))}
      narrowed={
        words.unit || words.reason
          ? {
              name: [
                words.unit ? (directory.units.get(words.unit)?.name ?? words.unit) : '',
                words.reason ? exclusionReasonNames[words.reason] : '',
              ]
                .filter((word) => word !== '')
                .join('，'),
              href: to({ unit: null, reason: null }),
            }
          : null
      }
      exclusions={page.rows.map((row) => ({
        ...row,
        reason: row.reason as ExclusionReason,
        state: row.state as ExclusionState,
        askedAt: row.askedAt.getTime(),
        decidedAt: row.decidedAt?.getTime() ?? null,
      }))}
      total={page.total}
      csv={bookAddress(`${PATH}.csv`, words)}
      first={cursor ? to({}) : undefined}
      next={page.next ? bookAddress(PATH, { ...words, after: sayBookCursor(page.next) }) : undefined}
      now={now}
    />,
  );
});

const FILE_ROWS = 10_000;

exclusionBook.get(`${PATH}.csv`, async (c) => {
  const { question } = wishOf(c);
  const { rows } = await exclusionPage(c.var.installation.store, question, { cursor: null, size: FILE_ROWS });
  return sendTable(c, '评价申诉与剔除', exclusionColumns(c.var.now), rows);
});
