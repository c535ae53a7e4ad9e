import type { Context } from 'hono';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import { LedgerPage, type LedgerPageProps } from '../../../views/supervision/ledger-page.tsx';
import { addMonths, monthOf, sayMonth } from '../../domain/quality/month.ts';
import {
  supervisionLevelNames,
  supervisionLevels,
  supervisionStateNames,
} from '../../domain/supervision/supervision.ts';
import { countSupervisions, supervisionPage } from '../../store/supervision-list.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { type LedgerWish, ledgerAddress, orderStates, readLedgerWish } from './ledger-wish.ts';

const SIZE = 50;
const MONTHS = 6;

const filtersOf = (
  c: Context<Env>,
  wish: LedgerWish,
  counts: Awaited<ReturnType<typeof countSupervisions>>,
): LedgerPageProps['filters'] => {
  const { narrowing, month } = wish;
  const running = monthOf(c.var.now);
  const months = Array.from({ length: MONTHS }, (_, index) => addMonths(running, -index));
  const units = counts.units.length > 1 || narrowing.unit !== null;
  return [
    {
      label: '级别',
      chips: [
        { name: '全部', href: ledgerAddress(wish, { level: null }), current: narrowing.level === null },
        ...supervisionLevels.map((level) => ({
          name: supervisionLevelNames[level],
          href: ledgerAddress(wish, { level }),
          current: narrowing.level === level,
          count: counts.byLevel[level] ?? 0,
        })),
      ],
    },
    {
      label: '状态',
      chips: [
        {
          name: '全部',
          href: ledgerAddress(wish, { state: null, overdue: false }),
          current: narrowing.state === null && !narrowing.overdue,
        },
        ...orderStates.map((state) => ({
          name: supervisionStateNames[state],
          href: ledgerAddress(wish, { state, overdue: false }),
          current: narrowing.state === state,
          count: counts.byState[state] ?? 0,
        })),
        {
          name: '逾期未回复',
          href: ledgerAddress(wish, { state: null, overdue: true }),
          current: narrowing.overdue,
          count: counts.overdue,
        },
      ],
    },
    {
      label: '发出时间',
      chips: [
        { name: '全部', href: ledgerAddress(wish, { month: null }), current: month === null },
        ...months.map((each) => ({
          name: sayMonth(each),
          href: ledgerAddress(wish, { month: each }),
          current: month === each,
        })),
      ],
    },
    ...(units
      ? [
          {
            label: '单位',
            chips: [
              { name: '全部', href: ledgerAddress(wish, { unit: null }), current: narrowing.unit === null },
              ...counts.units.map(({ code, name, orders }) => ({
                name,
                href: ledgerAddress(wish, { unit: code }),
                current: narrowing.unit === code,
                count: orders,
              })),
            ],
          },
        ]
      : []),
  ];
};

/** `GET /books/supervision`: 督办台账. */
export const ledgerPage = async (c: Context<Env>): Promise<Response> => {
  const { installation, scope, now } = c.var;
  const wish = readLedgerWish(c);
  const { store } = installation;
  const page = await supervisionPage(store, scope, wish.narrowing, { size: SIZE, now, from: wish.from });
  const counts = await countSupervisions(store, scope, wish.narrowing, now);
  return c.html(
    <WorkFrame {...(await frameOf(c))} title="督办台账">
      <LedgerPage
        total={counts.total}
        filters={filtersOf(c, wish, counts)}
        now={now}
        orders={page.orders.map((row) => ({
          ...row,
          openedAt: row.openedAt.getTime(),
          dueAt: row.dueAt.getTime(),
          answeredAt: row.answeredAt?.getTime() ?? null,
          closedAt: row.closedAt?.getTime() ?? null,
        }))}
        previous={page.before ? ledgerAddress(wish, {}, { side: 'before', place: page.before }) : undefined}
        next={page.after ? ledgerAddress(wish, {}, { side: 'after', place: page.after }) : undefined}
      />
    </WorkFrame>,
  );
};
