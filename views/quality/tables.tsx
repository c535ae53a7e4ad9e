import type { Decision } from '../../src/domain/routing/answer.ts';
import { type Counts, countColumns, type QualityColumn, shareWords } from './columns.tsx';

/** A week or month, by its first day, and what became of its proposals. */
export type SpanLine = Counts & { start: string };

/** A unit, matter or function; `href` leads to how it went over time. */
export type GroupLine = Counts & { key: string; name: string; href: string | null };

export type DecisionLine = Counts & { decision: Decision };

/** 改派 from one body to another with its latest tickets. */
export type CorrectionLine = {
  fromName: string;
  toName: string;
  times: number;
  tickets: { number: string; reason: string }[];
};

/** A bin of the reliability curve, counted from 1. */
export type BinLine = { place: number; proposals: number; foretold: number; stood: number };

export const decisionNames: Record<Decision, string> = {
  dispatch: '把握足，可自行派单',
  confirm: '须由人选定',
  redirect: '建议转接，人工派单',
  decline: '建议不予受理，人工派单',
};

export const spanColumns: readonly QualityColumn<SpanLine>[] = [
  { key: 'start', title: '起始日', text: ({ start }) => start },
  ...countColumns<SpanLine>(),
];

export const decisionColumns: readonly QualityColumn<DecisionLine>[] = [
  { key: 'decision', title: '系统的判断', text: ({ decision }) => decisionNames[decision] },
  ...countColumns<DecisionLine>(),
];

/** The columns of a table by unit, matter or function; `title` heads the first. */
export const groupColumns = (title: string): QualityColumn<GroupLine>[] => [
  {
    key: 'name',
    title,
    text: ({ name }) => name,
    cell: ({ name, href }) => (href === null ? name : <a href={href}>{name}</a>),
    fit: 'name',
  },
  { key: 'code', title: '代码', text: ({ key }) => key, fileOnly: true },
  ...countColumns<GroupLine>(),
];

export const correctionColumns: readonly QualityColumn<CorrectionLine>[] = [
  { key: 'from', title: '系统首推', text: ({ fromName }) => fromName, fit: 'name' },
  { key: 'to', title: '改派给', text: ({ toName }) => toName, fit: 'name' },
  { key: 'times', title: '次数', text: ({ times }) => String(times), align: 'end' },
  {
    key: 'tickets',
    title: '最近的工单和理由',
    text: ({ tickets }) => tickets.map(({ number, reason }) => `${number} ${reason}`).join('；'),
    cell: ({ tickets }) => (
      <ul class="correction-tickets">
        {tickets.map(({ number, reason }) => (
          <li>
            <a class="number" href={`/tickets/${number}`}>
              {number}
            </a>{' '}
            {reason === '' ? '没有写理由' : reason}
          </li>
        ))}
      </ul>
    ),
    fit: 'name',
  },
];

export const binColumns: readonly QualityColumn<BinLine>[] = [
  { key: 'place', title: '组', text: ({ place }) => `第 ${place} 组`, align: 'end' },
  { key: 'proposals', title: '件数', text: ({ proposals }) => String(proposals), align: 'end' },
  { key: 'foretold', title: '平均概率', text: ({ foretold }) => shareWords(foretold, 1), align: 'end' },
  { key: 'stood', title: '实际成立', text: ({ stood }) => String(stood), align: 'end' },
  { key: 'share', title: '成立率', text: ({ stood, proposals }) => shareWords(stood, proposals), align: 'end' },
];
