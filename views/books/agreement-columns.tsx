import { FEW_RATINGS } from '../../src/domain/evaluation/rates.ts';
import { wilsonInterval } from '../../src/domain/quality/wilson.ts';
import type { QualityColumn } from '../quality/columns.tsx';

/** How a caller's records agreed with second calls; `href` lists the caller's. */
export type AgreementLine = {
  caller: string;
  name: string;
  drawn: number;
  waiting: number;
  overdue: number;
  unreached: number;
  audited: number;
  agrees: number;
  satisfactionAgrees: number;
  href?: string;
};

const percent = (share: number): string => `${(share * 100).toFixed(0)}%`;

/** "90%（9/10，60%–98%）": the share, what it rests on, and between which shares the true one lies in 95 of 100 cases. */
const shareWords = (part: number, whole: number): string => {
  const interval = wilsonInterval(part, whole);
  if (interval === null) return '—';
  return `${percent(part / whole)}（${part}/${whole}，${percent(interval.low)}–${percent(interval.high)}）`;
};

const withWarning = (words: string, audited: number): string =>
  audited > 0 && audited < FEW_RATINGS ? `${words} 样本少` : words;

const figure = (key: string, title: string, of: (line: AgreementLine) => number): QualityColumn<AgreementLine> => ({
  key,
  title,
  text: (line) => String(of(line)),
  align: 'end',
});

/** The columns of the table by caller. */
export const agreementColumns: readonly QualityColumn<AgreementLine>[] = [
  {
    key: 'name',
    title: '回访人',
    text: ({ name }) => name,
    cell: ({ name, href }) => (href ? <a href={href}>{name}</a> : name),
  },
  figure('drawn', '抽取', ({ drawn }) => drawn),
  figure('audited', '已复核', ({ audited }) => audited),
  {
    key: 'satisfaction',
    title: '满意与否一致',
    text: ({ satisfactionAgrees, audited }) => withWarning(shareWords(satisfactionAgrees, audited), audited),
    align: 'end',
  },
  {
    key: 'agrees',
    title: '各项完全一致',
    text: ({ agrees, audited }) => withWarning(shareWords(agrees, audited), audited),
    align: 'end',
  },
  figure('unreached', '未联系上', ({ unreached }) => unreached),
  figure('waiting', '待复核', ({ waiting }) => waiting),
  figure('overdue', '其中超期', ({ overdue }) => overdue),
];
