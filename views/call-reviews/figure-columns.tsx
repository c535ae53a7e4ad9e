import { type AgentFigures, FEW_CALLS, type ScoreFigures } from '../../src/domain/call-quality/figures.ts';
import type { QualityColumn } from '../quality/columns.tsx';

export type AgentLine = AgentFigures & { href: string };
export type MonthLine = { month: string; figures: ScoreFigures };
/** An item of any version of the form, by its newest name. */
export type ItemName = { id: string; name: string };

const meanWords = ({ mean }: ScoreFigures): string => (mean === null ? '—' : mean.toFixed(1));
const spreadWords = ({ lowest, highest }: ScoreFigures): string =>
  lowest === null || highest === null ? '—' : `${lowest}–${highest}`;

function Mean({ figures }: { figures: ScoreFigures }) {
  return (
    <>
      {meanWords(figures)}
      {figures.calls > 0 && figures.calls < FEW_CALLS ? <span class="quiet"> 通数少</span> : null}
    </>
  );
}

const figureColumns = <Line extends { figures: ScoreFigures }>(items: readonly ItemName[]): QualityColumn<Line>[] => [
  { key: 'calls', title: '已评', text: ({ figures }) => String(figures.calls), align: 'end' },
  {
    key: 'mean',
    title: '平均分',
    text: ({ figures }) => meanWords(figures),
    cell: ({ figures }) => <Mean figures={figures} />,
    align: 'end',
  },
  { key: 'spread', title: '最低–最高', text: ({ figures }) => spreadWords(figures), align: 'end' },
  ...items.map(
    ({ id, name }): QualityColumn<Line> => ({
      key: `item-${id}`,
      title: `${name}得分率`,
      text: ({ figures }) => {
        const item = figures.items.get(id);
        return item ? `${(item.share * 100).toFixed(0)}%` : '—';
      },
      align: 'end',
    }),
  ),
];

const count = (key: string, title: string, of: (line: AgentLine) => number): QualityColumn<AgentLine> => ({
  key,
  title,
  text: (line) => String(of(line)),
  align: 'end',
});

/** By agent, in the order of names. */
export const agentColumns = (items: readonly ItemName[]): QualityColumn<AgentLine>[] => [
  {
    key: 'agent',
    title: '坐席',
    text: ({ agent }) => agent.name,
    cell: ({ agent, href }) => <a href={href}>{agent.name}</a>,
  },
  ...figureColumns<AgentLine>(items),
  count('waiting', '待评', ({ waiting }) => waiting),
  count('appealed', '申诉', ({ appealed }) => appealed),
  count('amended', '改分', ({ amended }) => amended),
  count('chosen', '人工选取', ({ chosen }) => chosen),
];

/** By month. */
export const monthColumns = (items: readonly ItemName[]): QualityColumn<MonthLine>[] => [
  { key: 'month', title: '月份', text: ({ month }) => month },
  ...figureColumns<MonthLine>(items),
];
