import { type CallReview, drawWays, reviewStateNames } from '../../src/domain/call-quality/call-quality.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { PageHead } from '../layout/page-head.tsx';
import { LinkButton } from '../parts/button.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { type FilterChip, FilterChips } from '../parts/filter-chips.tsx';
import { Moment } from '../parts/moment.tsx';
import { Pager } from '../parts/pager.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { reviewTones, talkWords } from './review-words.ts';

export type ReviewLine = CallReview & { startedAt: Instant; milliseconds: number | null };

export type CallReviewsPageProps = {
  /** The list of a grader; an agent sees the own scores only. */
  grading: boolean;
  months: FilterChip[];
  states: FilterChip[];
  narrowed: { name: string; href: string } | null;
  lines: ReviewLine[];
  total: number;
  perAgent: number;
  links: { figures: string; form: string };
  first: string | undefined;
  next: string | undefined;
  now: Instant;
};

const columnsOf = (now: Instant, grading: boolean): Column<ReviewLine>[] => [
  { key: 'call', title: '通话', primary: true, cell: ({ startedAt }) => <Moment at={startedAt} now={now} /> },
  { key: 'talk', title: '通话时长', align: 'end', cell: ({ milliseconds }) => talkWords(milliseconds) },
  ...(grading ? [{ key: 'agent', title: '坐席', cell: ({ agent }: ReviewLine) => agent.name }] : []),
  {
    key: 'state',
    title: '状态',
    cell: ({ state }) => <StateBadge name={reviewStateNames[state]} tone={reviewTones[state]} />,
  },
  {
    key: 'score',
    title: '得分',
    align: 'end',
    cell: ({ score }) => (score === null ? <span class="quiet">—</span> : <span class="number">{score}</span>),
  },
  { key: 'scorer', title: '评分人', cell: ({ scorer }) => scorer?.name ?? <span class="quiet">—</span> },
  { key: 'way', title: '来源', cell: ({ way }) => drawWays[way] },
  { key: 'drawn', title: '抽取', cell: ({ drawnAt }) => <Moment at={drawnAt} now={now} as="day" /> },
];

const emptyOf = (grading: boolean, perAgent: number) => {
  if (!grading) return { why: '还没有您的通话评分。', advice: '通话被抽中并评分后会出现在这里，也会提醒您。' };
  return perAgent === 0
    ? { why: '没有质检的通话。', advice: '评分表设定为不自动抽取。可以在通话页人工选取，或在评分表里改每月件数。' }
    : {
        why: '没有这样的质检通话。',
        advice: `每天夜里按评分表随机抽取，每人每月 ${perAgent} 通；也可以在通话页人工选取。`,
      };
};

/** 通话质检: calls under review, the latest drawn first. */
export function CallReviewsPage(props: CallReviewsPageProps) {
  const { grading, months, states, narrowed, lines, total, perAgent, links, first, next, now } = props;
  return (
    <div class="stack">
      <PageHead title={grading ? '通话质检' : '我的通话评分'} count={total} unit="通">
        {grading ? (
          <>
            <LinkButton href={links.figures}>质检统计</LinkButton>
            <LinkButton href={links.form}>评分表</LinkButton>
          </>
        ) : null}
      </PageHead>
      <FilterChips label="月份" chips={months} />
      <FilterChips label="状态" chips={states} />
      {narrowed ? (
        <p>
          只看坐席：<strong>{narrowed.name}</strong> <a href={narrowed.href}>看全部</a>
        </p>
      ) : null}
      <DataTable
        caption="质检的通话"
        rows={lines}
        rowKey={({ id }) => id}
        href={({ id }) => `/call-reviews/${id}`}
        columns={columnsOf(now, grading)}
        empty={emptyOf(grading, perAgent)}
      />
      <Pager
        previous={first}
        next={next}
        words={total > lines.length ? `本页 ${lines.length} 通，共 ${total} 通` : undefined}
      />
    </div>
  );
}
