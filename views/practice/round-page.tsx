import type { Instant } from '../../src/domain/instant.ts';
import type { PracticeMarks } from '../../src/domain/practice/practice.ts';
import type { PracticeSums } from '../../src/domain/practice/results.ts';
import { PageHead } from '../layout/page-head.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Moment } from '../parts/moment.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { timeWords } from './words.ts';

/** An answered appeal of a sitting, in words. */
export type AnsweredLine = {
  sequence: number;
  text: string;
  marks: PracticeMarks;
  chosen: { matter: string; body: string; division: string };
  expected: { matter: string; body: string; division: string };
  milliseconds: number | null;
  href: string;
};

export type PracticeRoundProps = {
  /** Whose it is; null for the reader's own. */
  name: string | null;
  startedAt: Instant;
  now: Instant;
  size: number;
  edition: string;
  sums: PracticeSums;
  lines: AnsweredLine[];
  back: { href: string; name: string };
};

function Mark({ right, chosen, expected }: { right: boolean; chosen: string; expected: string }) {
  if (right) return <StateBadge name="对" tone="done" />;
  return (
    <span class="practice-wrong">
      <StateBadge name="错" tone="trouble" /> 选了“{chosen}”，应为“{expected}”
    </span>
  );
}

function Figures({ sums, size }: Pick<PracticeRoundProps, 'sums' | 'size'>) {
  const figures: [string, string][] = [
    [`${sums.allRight} / ${sums.answers}`, '三项全对'],
    [`${sums.matter} / ${sums.answers}`, '事项对'],
    [`${sums.body} / ${sums.answers}`, '单位对'],
    [`${sums.division} / ${sums.answers}`, '地点对'],
    [timeWords(sums.medianMilliseconds), '每件用时（中位）'],
  ];
  return (
    <section class="panel" aria-label="成绩">
      <div class="figures">
        {figures.map(([number, words]) => (
          <p>
            <span class="figure-number">{number}</span> {words}
          </p>
        ))}
      </div>
      {sums.answers < size ? (
        <p class="quiet">
          共 {size} 件，答了 {sums.answers} 件，没有答的不计。
        </p>
      ) : null}
    </section>
  );
}

/** 小结 of a sitting: what was right, what was wrong and what it should have been. */
export function PracticeRoundPage({ name, startedAt, now, size, edition, sums, lines, back }: PracticeRoundProps) {
  return (
    <div class="stack">
      <PageHead title={name === null ? '练习小结' : `${name}的练习小结`} count={sums.answers}>
        <LinkButton href={back.href}>{back.name}</LinkButton>
        {name === null ? (
          <form method="post" action="/practice/rounds">
            <input type="hidden" name="size" value={String(size)} />
            <Button look="primary" shortcut="n">
              再练一次
            </Button>
          </form>
        ) : null}
      </PageHead>
      <p class="quiet">
        <Moment at={startedAt} now={now} /> 开始，按归口规范 {edition} 版出题。
      </p>
      {sums.answers === 0 ? (
        <section class="panel">
          <EmptyState why="这次练习没有作答就结束了，不计成绩。" />
        </section>
      ) : (
        <>
          <Figures sums={sums} size={size} />
          <DataTable
            caption="逐件结果"
            rows={lines}
            rowKey={({ sequence }) => String(sequence)}
            href={({ href }) => href}
            columns={[
              { key: 'sequence', title: '件', cell: ({ sequence }) => <span class="number">{sequence}</span> },
              { key: 'text', title: '诉求', cell: ({ text }) => text, fit: 'prose', primary: true },
              {
                key: 'matter',
                title: '事项',
                fit: 'name',
                cell: (line) => (
                  <Mark right={line.marks.matter} chosen={line.chosen.matter} expected={line.expected.matter} />
                ),
              },
              {
                key: 'division',
                title: '地点',
                fit: 'name',
                cell: (line) => (
                  <Mark right={line.marks.division} chosen={line.chosen.division} expected={line.expected.division} />
                ),
              },
              {
                key: 'body',
                title: '单位',
                fit: 'name',
                cell: (line) => (
                  <Mark right={line.marks.body} chosen={line.chosen.body} expected={line.expected.body} />
                ),
              },
              { key: 'time', title: '用时', align: 'end', cell: ({ milliseconds }) => timeWords(milliseconds) },
            ]}
            empty={{ why: '没有作答。' }}
          />
        </>
      )}
    </div>
  );
}
