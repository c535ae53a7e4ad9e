import { sayMoment } from '../../../src/domain/deadline/local-time.ts';
import { type Satisfaction, satisfactionNames } from '../../../src/domain/evaluation/satisfaction.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import {
  type CaseResult,
  caseResultNames,
  type MeasureWay,
  measureWayNames,
} from '../../../src/domain/rectification/case.ts';
import { type PublicationState, publicationStateNames } from '../../../src/domain/rectification/publication.ts';
import { type CaseState, caseStateNames } from '../../../src/domain/rectification/transitions.ts';
import { Light } from '../../parts/light.tsx';
import { Moment } from '../../parts/moment.tsx';
import { StateBadge } from '../../parts/state-badge.tsx';
import type { QualityColumn } from '../../quality/columns.tsx';
import { caseTones } from '../../ticket/state-tone.ts';

export type LedgerLine = {
  id: string;
  ticket: string;
  unitName: string;
  matterName: string;
  placeName: string;
  problem: string;
  responsible: string;
  way: MeasureWay | null;
  measures: string;
  satisfaction: Satisfaction;
  state: CaseState;
  result: CaseResult | null;
  repeats: number;
  relapses: number;
  publication: PublicationState;
  openedAt: Instant;
  dueAt: Instant | null;
  closedAt: Instant | null;
  overdue: boolean;
};

const when = (at: Instant | null, now: Instant): string => (at === null ? '' : sayMoment(at, now));

function Due({ line, now }: { line: LedgerLine; now: Instant }) {
  if (line.closedAt !== null)
    return (
      <span>
        <Moment at={line.closedAt} now={now} as="day" /> 完结
      </span>
    );
  if (line.dueAt === null) return <>未定</>;
  return line.overdue ? <Light colour="red" remaining={when(line.dueAt, now)} /> : <Moment at={line.dueAt} now={now} />;
}

/** The columns of 整改台账: problem, responsible person, limit, result, and what came afterwards. */
export const ledgerColumns = (now: Instant): QualityColumn<LedgerLine>[] => [
  {
    key: 'id',
    title: '整改单',
    text: ({ id }) => id,
    cell: ({ id, ticket }) => <a href={`/tickets/${ticket}#case-${id}`}>{id}</a>,
  },
  { key: 'unit', title: '责任单位', text: ({ unitName }) => unitName, fit: 'name' },
  { key: 'matter', title: '事项', text: ({ matterName }) => matterName, fit: 'name' },
  { key: 'satisfaction', title: '评价', text: ({ satisfaction }) => satisfactionNames[satisfaction] },
  { key: 'problem', title: '问题', text: ({ problem }) => problem || '尚未写明', fit: 'prose' },
  { key: 'way', title: '整改方式', text: ({ way }) => (way ? measureWayNames[way] : '未定') },
  { key: 'measures', title: '措施', text: ({ measures }) => measures, fileOnly: true },
  { key: 'responsible', title: '责任人', text: ({ responsible }) => responsible || '未定' },
  {
    key: 'opened',
    title: '开启',
    text: ({ openedAt }) => when(openedAt, now),
    cell: ({ openedAt }) => <Moment at={openedAt} now={now} as="day" />,
  },
  {
    key: 'due',
    title: '时限',
    text: ({ dueAt, overdue }) => `${when(dueAt, now)}${overdue ? '（已超期）' : ''}`,
    cell: (line) => <Due line={line} now={now} />,
  },
  {
    key: 'state',
    title: '状态',
    text: ({ state, result }) => (result ? caseResultNames[result] : caseStateNames[state]),
    cell: ({ state, result, repeats, relapses }) => (
      <div>
        <StateBadge name={result ? caseResultNames[result] : caseStateNames[state]} tone={caseTones[state]} />
        {repeats === 0 ? null : <div class="quiet small">再次整改 {repeats} 次</div>}
        {relapses === 0 ? null : <div class="small">反弹 {relapses} 件</div>}
      </div>
    ),
  },
  { key: 'closed', title: '完结', text: ({ closedAt }) => when(closedAt, now), fileOnly: true },
  { key: 'repeats', title: '再次整改', text: ({ repeats }) => (repeats === 0 ? '' : `${repeats} 次`), fileOnly: true },
  { key: 'relapses', title: '反弹', text: ({ relapses }) => (relapses === 0 ? '' : `${relapses} 件`), fileOnly: true },
  { key: 'publication', title: '公开', text: ({ publication }) => publicationStateNames[publication] },
];
