import { type Context, Hono } from 'hono';
import { agreementColumns } from '../../../views/books/agreement-columns.tsx';
import { CallbackAuditsPage } from '../../../views/books/callback-audits-page.tsx';
import { type CallbackAuditState, callbackAuditStateNames } from '../../domain/callback-audit/callback-audit.ts';
import { periodNames, periods, readPeriod, startsOf } from '../../domain/quality/period.ts';
import { type AuditFilter, agreementByCaller, auditPage } from '../../store/callback-audits.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { only, signedIn } from '../middleware/signed-in.ts';
import { sendTable } from '../send-table.ts';
import { oneOf } from '../ticket/evaluation-form.ts';
import { bookAddress, readBookCursor, sayBookCursor } from './book-address.ts';

const PATH = '/books/callback-audits';
const PAGE = 50;
const filters = ['drawn', 'overdue', 'audited', 'unreached'] as const;
const filterNames: Record<(typeof filters)[number], string> = { ...callbackAuditStateNames, overdue: '已超期' };

const wishOf = (c: Context<Env>) => {
  const { scope, now } = c.var;
  const period = readPeriod(c.req.query('period'));
  const filter: AuditFilter = oneOf(filters, c.req.query('state') ?? '') ?? null;
  const caller = c.req.query('caller')?.slice(0, 80) || null;
  const from = startsOf(period, now)[0] ?? now;
  return { words: { period, state: filter, caller }, filter, question: { scope, from, to: now + 1, caller } };
};

/** 回访复核: how far callers' records agree with second calls, and the calls themselves. */
export const callbackAuditBook = new Hono<Env>();
callbackAuditBook.use(PATH, signedIn, only('supervisor', 'auditor'));
callbackAuditBook.use(`${PATH}.csv`, signedIn, only('supervisor', 'auditor'));

callbackAuditBook.get(PATH, async (c) => {
  const { installation, now } = c.var;
  const { words, filter, question } = wishOf(c);
  const cursor = readBookCursor(c.req.query('after'));
  const page = await auditPage(installation.store, question, { filter, cursor, size: PAGE, now });
  const callers = await agreementByCaller(installation.store, { ...question, caller: null }, now);
  const name = callers.find(({ caller }) => caller === words.caller)?.name;
  const to = (change: Partial<typeof words>): string => bookAddress(PATH, { ...words, ...change });
  return c.html(
    <CallbackAuditsPage
      {...(await frameOf(c))}
      periods={periods.map((period) => ({
        name: periodNames[period],
        href: to({ period }),
        current: period === words.period,
      }))}
      states={[
        { name: '全部', href: to({ state: null }), current: filter === null },
        ...filters.map((state) => ({ name: filterNames[state], href: to({ state }), current: state === filter })),
      ]}
      share={installation.timekeeping.policies.auditShare}
      callers={callers.map((line) => ({ ...line, href: to({ caller: line.caller }) }))}
      narrowed={name === undefined ? null : { name, href: to({ caller: null }) }}
      audits={page.rows.map((row) => ({
        ...row,
        state: row.state as CallbackAuditState,
        drawnAt: row.drawnAt.getTime(),
        dueAt: row.dueAt.getTime(),
        auditedAt: row.auditedAt?.getTime() ?? null,
      }))}
      total={page.total}
      csv={bookAddress(`${PATH}.csv`, words)}
      first={cursor ? to({}) : undefined}
      next={page.next ? bookAddress(PATH, { ...words, after: sayBookCursor(page.next) }) : undefined}
      now={now}
    />,
  );
});

callbackAuditBook.get(`${PATH}.csv`, async (c) => {
  const callers = await agreementByCaller(c.var.installation.store, { ...wishOf(c).question, caller: null }, c.var.now);
  return sendTable(c, '回访复核-按回访人', agreementColumns, callers);
});
