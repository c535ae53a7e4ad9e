import type { Instant } from '../../src/domain/instant.ts';
import type { NoticeSort, UnitMonth } from '../../src/domain/quality/unit-month.ts';
import { shareWords } from '../quality/columns.tsx';

/** What a column needs to be told: how late the oldest ticket is, in words. */
export type NoticeWords = { late: (oldestDue: Instant) => string };

/** A column of the notice, for page and file alike. */
export type NoticeColumn = {
  key: string;
  title: string;
  text: (line: UnitMonth, words: NoticeWords) => string;
  sort?: NoticeSort;
};

const figure = (key: NoticeSort & keyof UnitMonth, title: string): NoticeColumn => ({
  key,
  title,
  sort: key,
  text: (line) => String(line[key]),
});

/** 签收 and 答复 with numerator and denominator, so that a share never hides how few it is of. */
const share = (
  key: 'signed' | 'replied',
  title: string,
  parts: (line: UnitMonth) => [part: number, whole: number],
): NoticeColumn => ({
  key,
  title,
  sort: key,
  text: (line) => {
    const [part, whole] = parts(line);
    return whole === 0 ? '—' : `${shareWords(part, whole)}（${part}/${whole}）`;
  },
});

/** 月度通报, in the order of a ticket's life. */
export const noticeColumns: readonly NoticeColumn[] = [
  { key: 'unit', title: '单位', text: ({ name }) => name },
  figure('dispatched', '派单'),
  share('signed', '按期签收', ({ signedInTime, signed }) => [signedInTime, signed]),
  share('replied', '按期答复', ({ repliedInTime, replied }) => [repliedInTime, replied]),
  figure('returns', '退单'),
  figure('redos', '重办'),
  figure('urges', '催办'),
  figure('daily', '日常督办'),
  figure('listed', '挂牌督办'),
  figure('interview', '约谈'),
  figure('overdue', '现超期'),
  {
    key: 'oldest',
    title: '最长超期',
    text: ({ oldestDue }, { late }) => (oldestDue === null ? '—' : late(oldestDue)),
  },
];
