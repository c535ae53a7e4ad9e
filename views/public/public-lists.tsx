import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import {
  type Satisfaction,
  type Solution,
  satisfactionNames,
  solutionNames,
} from '../../src/domain/evaluation/satisfaction.ts';
import type { Instant } from '../../src/domain/instant.ts';
import {
  type CaseResult,
  caseResultNames,
  type MeasureWay,
  measureWayNames,
} from '../../src/domain/rectification/case.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Moment } from '../parts/moment.tsx';
import { StateBadge } from '../parts/state-badge.tsx';

/** What is public of whom and what it was about; nothing of the citizen, and no number. */
export type PublicSubject = { unitName: string; matterName: string; placeName: string; satisfaction: Satisfaction };

export type PublicRectification = PublicSubject & {
  way: MeasureWay | null;
  result: CaseResult | null;
  publicProblem: string;
  publicResult: string;
  repeats: number;
  openedAt: Instant;
  closedAt: Instant | null;
  publishedAt: Instant;
};

export type PublicEvaluation = PublicSubject & {
  by: Evaluation['by'];
  solution: Solution;
  at: Instant;
};

const subjectOf = ({ unitName, matterName, placeName }: PublicSubject) => ({
  unit: unitName || '热线直接答复',
  matter: matterName || '未归类事项',
  place: placeName || '地点未明确',
});

type Fact = readonly [name: string, value: string];

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}

/** 整改公开: a card for each case. */
export function RectificationList({ rows, now }: { rows: PublicRectification[]; now: Instant }) {
  if (rows.length === 0)
    return (
      <EmptyState
        why="没有符合条件的整改"
        advice="整改完结并经审看后在这里公开。也可能是筛选的范围太小，换一个市州或结果再看。"
        action={{ href: '/public', name: '查看全部' }}
      />
    );
  return (
    <div class="stack">
      {rows.map((row) => {
        const { unit, matter, place } = subjectOf(row);
        return (
          <article class="panel stack-tight">
            <h2>{unit}</h2>
            <Facts
              facts={[
                ['事项', matter],
                ['地点', place],
                ['评价', satisfactionNames[row.satisfaction]],
                ['整改方式', row.way === null ? '尚未确定' : measureWayNames[row.way]],
                ...(row.result === null ? [] : [['结果', caseResultNames[row.result]] as const]),
                ...(row.repeats > 0 ? [['再次整改', `${row.repeats} 次`] as const] : []),
                ['反映的问题', row.publicProblem],
                ['整改情况', row.publicResult],
              ]}
            />
            <p class="quiet">
              <Moment at={row.openedAt} now={now} as="day" />
              开启整改
              {row.closedAt === null ? null : (
                <>
                  ，<Moment at={row.closedAt} now={now} as="day" />
                  完结
                </>
              )}
              ，<Moment at={row.publishedAt} now={now} as="day" />
              公开
            </p>
          </article>
        );
      })}
    </div>
  );
}

/** 评价公开: a card for each review. */
export function EvaluationList({ rows, now }: { rows: PublicEvaluation[]; now: Instant }) {
  if (rows.length === 0)
    return (
      <EmptyState
        why="没有符合条件的评价"
        advice="可能是还没有人评价，或筛选的范围太小。换一个市州或等级再看。"
        action={{ href: '/public/evaluations', name: '查看全部' }}
      />
    );
  return (
    <div class="stack">
      {rows.map((row) => {
        const { unit, matter, place } = subjectOf(row);
        return (
          <article class="panel stack-tight">
            <h2>
              {satisfactionNames[row.satisfaction]}
              {row.by === 'second-callback' ? <StateBadge name="二次回访" /> : null}
            </h2>
            <Facts
              facts={[
                ['承办单位', unit],
                ['事项', matter],
                ['地点', place],
                ['是否解决', solutionNames[row.solution]],
              ]}
            />
            <p class="quiet">
              <Moment at={row.at} now={now} as="day" />
              {row.by === 'second-callback' ? '整改后的二次回访' : '评价'}
            </p>
          </article>
        );
      })}
    </div>
  );
}
