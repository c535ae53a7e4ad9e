import type { UnitCode } from '../directory/unit.ts';
import type { Instant } from '../instant.ts';

/**
 * 月度通报 of a unit. Names as in the usual rules of hotlines: 签收率 is signed in time of what was signed, and in the running
 * month of what should have been signed by now, 按期答复率 replied in time of what was replied; a reply that was sent back and
 * filed again counts each time.
 */
export type UnitMonth = {
  unit: UnitCode;
  name: string;
  dispatched: number;
  signed: number;
  signedInTime: number;
  replied: number;
  repliedInTime: number;
  returns: number;
  redos: number;
  urges: number;
  daily: number;
  listed: number;
  interview: number;
  /** As it is now, whatever the month. */
  overdue: number;
  /** Due time of the ticket that is overdue longest. */
  oldestDue: Instant | null;
};

/** A unit of which nothing is known yet. */
export const emptyMonth = (unit: UnitCode, name: string): UnitMonth => ({
  unit,
  name,
  dispatched: 0,
  signed: 0,
  signedInTime: 0,
  replied: 0,
  repliedInTime: 0,
  returns: 0,
  redos: 0,
  urges: 0,
  daily: 0,
  listed: 0,
  interview: 0,
  overdue: 0,
  oldestDue: null,
});

export const noticeSorts = [
  'overdue',
  'dispatched',
  'signed',
  'replied',
  'returns',
  'redos',
  'urges',
  'daily',
  'listed',
  'interview',
] as const;
/** What the notice can be sorted by. */
export type NoticeSort = (typeof noticeSorts)[number];

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

const weightOf = (line: UnitMonth, sort: NoticeSort): number => {
  if (sort === 'signed') return share(line.signedInTime, line.signed);
  if (sort === 'replied') return share(line.repliedInTime, line.replied);
  return line[sort];
};

/** Sorted by one figure, and by name where it is the same. */
export const sortedMonth = (
  lines: readonly UnitMonth[],
  sort: NoticeSort,
  direction: 'ascending' | 'descending',
): UnitMonth[] => {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...lines].sort(
    (a, b) => sign * (weightOf(a, sort) - weightOf(b, sort)) || a.name.localeCompare(b.name, 'zh-CN'),
  );
};

const figures = [
  'dispatched',
  'signed',
  'signedInTime',
  'replied',
  'repliedInTime',
  'returns',
  'redos',
  'urges',
  'daily',
  'listed',
  'interview',
  'overdue',
] as const;

/** All units together. */
export const monthTotal = (lines: readonly UnitMonth[]): UnitMonth => {
  const total = emptyMonth('', '合计');
  for (const figure of figures) total[figure] = lines.reduce((sum, line) => sum + line[figure], 0);
  const dues = lines.flatMap(({ oldestDue }) => (oldestDue === null ? [] : [oldestDue]));
  return { ...total, oldestDue: dues.length === 0 ? null : Math.min(...dues) };
};
