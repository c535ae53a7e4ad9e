import type { Context } from 'hono';
import { callColumns } from '../../../views/calls/call-columns.tsx';
import { CallsPage, type CallsPageProps } from '../../../views/calls/calls-page.tsx';
import type { FilterChip } from '../../../views/parts/filter-chips.tsx';
import { callOutcomeNames, callPurposeNames, callPurposes, closingReasonNames } from '../../domain/call/call.ts';
import { callSightOf } from '../../domain/call/sight.ts';
import { callPage, countCalls } from '../../store/call-book.ts';
import { seatsIn } from '../../store/seat-list.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { sendTable } from '../send-table.ts';
import { callLineOf } from './lines.ts';
import { type CallWish, callAddress, directions, outcomes, rangeNames, ranges, readCallWish } from './wish.ts';

const SIZE = 50;
const COUNTED = 10_000;
const FILE_ROWS = 10_000;
const directionWords = { inbound: '来电', outbound: '去电' };

/** 全部 and one chip for each value of a filter. */
const chipsOf = <Value extends string>(
  { words }: CallWish,
  key: 'direction' | 'outcome' | 'purpose',
  values: readonly Value[],
  names: Record<Value, string>,
): FilterChip[] => [
  { name: '全部', href: callAddress(words, { [key]: null }), current: words[key] === null },
  ...values.map((value) => ({
    name: names[value],
    href: callAddress(words, { [key]: value }),
    current: words[key] === value,
  })),
];

const filtersOf = (wish: CallWish): CallsPageProps['filters'] => {
  const { words } = wish;
  const asked =
    words.range === null ? [{ name: `${words.from} 至 ${words.to}`, href: callAddress(words), current: true }] : [];
  const closing = words.closing
    ? [{ name: closingReasonNames[words.closing], href: callAddress(words), current: true }]
    : [];
  return [
    {
      label: '日期',
      chips: [
        ...ranges.map((range) => ({
          name: rangeNames[range],
          href: callAddress(words, { range }),
          current: words.range === range,
        })),
        ...asked,
      ],
    },
    { label: '方向', chips: chipsOf(wish, 'direction', directions, directionWords) },
    { label: '结果', chips: chipsOf(wish, 'outcome', outcomes, callOutcomeNames) },
    { label: '事由', chips: chipsOf(wish, 'purpose', callPurposes, callPurposeNames) },
    {
      label: '登记',
      chips: [
        {
          name: '全部',
          href: callAddress(words, { open: false, closing: null }),
          current: !words.open && words.closing === null,
        },
        { name: '待结束登记', href: callAddress(words, { open: true, closing: null }), current: words.open },
        ...closing,
      ],
    },
  ];
};

const searchOf = async (c: Context<Env>, { words }: CallWish, own: boolean): Promise<CallsPageProps['search']> => {
  const { direction, outcome, purpose, closing, open, seat, phone } = words;
  const seats = own ? null : await seatsIn(c.var.installation.store, c.var.scope);
  const said = { direction, outcome, purpose, closing, open: open ? '1' : null };
  const kept = Object.entries(said).filter((pair): pair is [string, string] => pair[1] !== null);
  return {
    from: words.from,
    to: words.to,
    phone: phone ?? '',
    seat: seat ?? '',
    seats: seats?.map(({ account, name, number }) => ({ value: account, name: `${number} ${name}` })) ?? null,
    kept: Object.fromEntries(kept),
    set: kept.length + (seat === null ? 0 : 1) + (phone === null ? 0 : 1) + (words.range === null ? 1 : 0),
    plain: '/calls',
  };
};

/** `GET /calls`: 通话记录. */
export const callBook = async (c: Context<Env>): Promise<Response> => {
  const { installation, actor, scope, now } = c.var;
  const { store } = installation;
  const wish = readCallWish(c);
  const sight = callSightOf(actor, scope);
  const page = await callPage(store, sight, wish.narrowing, { size: SIZE, from: wish.place });
  const { count, more } = await countCalls(store, sight, wish.narrowing, COUNTED);
  const own = sight.account !== null;
  return c.html(
    <CallsPage
      {...(await frameOf(c))}
      count={more ? `${count} 以上` : String(count)}
      own={own}
      filters={filtersOf(wish)}
      search={await searchOf(c, wish, own)}
      calls={page.calls.map((call) => callLineOf(call, sight))}
      csv={callAddress(wish.words, {}, null, '/calls.csv')}
      previous={page.before ? callAddress(wish.words, {}, { side: 'before', place: page.before }) : undefined}
      next={page.after ? callAddress(wish.words, {}, { side: 'after', place: page.after }) : undefined}
      now={now}
    />,
  );
};

/** `GET /calls.csv`: the same calls as a file, numbers masked there too. */
export const callBookFile = async (c: Context<Env>): Promise<Response> => {
  const { installation, actor, scope, now } = c.var;
  const sight = callSightOf(actor, scope);
  const page = await callPage(installation.store, sight, readCallWish(c).narrowing, { size: FILE_ROWS, from: null });
  const lines = page.calls.map((call) => callLineOf(call, sight));
  return sendTable(c, '通话记录', callColumns(now), lines);
};
