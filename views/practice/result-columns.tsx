import type { PracticeSums } from '../../src/domain/practice/results.ts';
import { FEW } from '../../src/domain/quality/reliability.ts';
import { wilsonInterval } from '../../src/domain/quality/wilson.ts';
import type { QualityColumn } from '../quality/columns.tsx';
import { timeWords } from './words.ts';

export type PersonLine = { account: string; name: string; href: string; sums: PracticeSums };
export type TopicLine = { topic: { code: string; name: string }; sums: PracticeSums };
export type SpanLine = { start: string; sums: PracticeSums };

const percent = (share: number): string => `${(share * 100).toFixed(0)}%`;

/** "80%（8/10，49%–94%）": the share, what it rests on, and between which shares the true one lies in 95 of 100 cases. */
const shareWords = (part: number, whole: number): string => {
  const interval = wilsonInterval(part, whole);
  if (interval === null) return '—';
  return `${percent(part / whole)}（${part}/${whole}，${percent(interval.low)}–${percent(interval.high)}）`;
};

const figure = <Line extends { sums: PracticeSums }>(
  key: string,
  title: string,
  text: (sums: PracticeSums) => string,
): QualityColumn<Line> => ({ key, title, text: ({ sums }) => text(sums), align: 'end' });

const sumColumns = <Line extends { sums: PracticeSums }>(): QualityColumn<Line>[] => [
  figure('answers', '作答', ({ answers }) => String(answers)),
  {
    ...figure<Line>('all', '三项全对', ({ allRight, answers }) => shareWords(allRight, answers)),
    cell: ({ sums: { allRight, answers } }) => (
      <>
        {shareWords(allRight, answers)}
        {answers > 0 && answers < FEW ? <span class="quiet"> 件数少</span> : null}
      </>
    ),
  },
  figure('matter', '事项对', ({ matter }) => String(matter)),
  figure('body', '单位对', ({ body }) => String(body)),
  figure('division', '地点对', ({ division }) => String(division)),
  figure('time', '每件用时（中位）', ({ medianMilliseconds }) => timeWords(medianMilliseconds)),
];

/** By person, in the order of names. */
export const personColumns: readonly QualityColumn<PersonLine>[] = [
  { key: 'name', title: '人员', text: ({ name }) => name, cell: ({ name, href }) => <a href={href}>{name}</a> },
  figure('rounds', '练习', ({ rounds }) => `${rounds} 次`),
  ...sumColumns<PersonLine>(),
];

/** By matter, those with most wrong answers first. */
export const topicColumns: readonly QualityColumn<TopicLine>[] = [
  {
    key: 'topic',
    title: '归口事项',
    text: ({ topic }) => `${topic.code} ${topic.name}`,
    cell: ({ topic }) => (
      <a href={`/standard/matters/${topic.code}`}>
        {topic.code} {topic.name}
      </a>
    ),
    fit: 'name',
  },
  figure('wrong', '有错', ({ answers, allRight }) => String(answers - allRight)),
  ...sumColumns<TopicLine>(),
];

/** By week or month. */
export const spanColumns: readonly QualityColumn<SpanLine>[] = [
  { key: 'start', title: '起始日', text: ({ start }) => start },
  ...sumColumns<SpanLine>(),
];
