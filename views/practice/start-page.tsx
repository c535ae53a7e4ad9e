import type { Instant } from '../../src/domain/instant.ts';
import { roundSizes, usualSize } from '../../src/domain/practice/practice.ts';
import type { PracticeSums } from '../../src/domain/practice/results.ts';
import { PageHead } from '../layout/page-head.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { Pager } from '../parts/pager.tsx';
import { Radios } from '../parts/radios.tsx';
import { timeWords } from './words.ts';

/** A sitting as it stands in a list. */
export type RoundLine = { id: string; startedAt: Instant; ended: boolean; size: number; sums: PracticeSums };

export type PracticeStartProps = {
  /** The sitting that is still open. */
  open: { href: string; answered: number; size: number } | null;
  /** Names of matters that are practised more often, the weakest first. */
  weak: string[];
  rounds: RoundLine[];
  total: number;
  first: string | undefined;
  next: string | undefined;
  /** Where the results of everybody are; null for whom they are not meant. */
  results: string | null;
  refusal: string | null;
  now: Instant;
};

/** Columns of a list of sittings. */
export const roundColumns = (now: Instant): Column<RoundLine>[] => [
  { key: 'started', title: '开始', primary: true, cell: ({ startedAt }) => <Moment at={startedAt} now={now} /> },
  { key: 'state', title: '状态', cell: ({ ended }) => (ended ? '已结束' : '没有做完') },
  { key: 'answers', title: '作答', align: 'end', cell: ({ sums, size }) => `${sums.answers} / ${size}` },
  { key: 'all', title: '三项全对', align: 'end', cell: ({ sums }) => String(sums.allRight) },
  { key: 'matter', title: '事项对', align: 'end', cell: ({ sums }) => String(sums.matter) },
  { key: 'body', title: '单位对', align: 'end', cell: ({ sums }) => String(sums.body) },
  { key: 'division', title: '地点对', align: 'end', cell: ({ sums }) => String(sums.division) },
  { key: 'time', title: '每件用时', align: 'end', cell: ({ sums }) => timeWords(sums.medianMilliseconds) },
];

function Start({ open, weak }: Pick<PracticeStartProps, 'open' | 'weak'>) {
  if (open)
    return (
      <section class="panel stack-tight" aria-labelledby="practice-open">
        <h2 id="practice-open">有一次练习还没有做完</h2>
        <p>
          已答 {open.answered} 件，共 {open.size} 件。做完或结束后可以另开一次。
        </p>
        <div class="actions">
          <LinkButton href={open.href} look="primary" shortcut="Enter" focused>
            继续练习
          </LinkButton>
        </div>
      </section>
    );
  return (
    <form class="panel form" method="post" action="/practice/rounds">
      <Radios
        name="size"
        label="练几件"
        look="row"
        choices={roundSizes.map((size) => ({ value: String(size), name: `${size} 件` }))}
        value={String(usualSize)}
      />
      {weak.length === 0 ? null : <p class="quiet">会多出您近来答错的事项：{weak.join('、')}。</p>}
      <div class="actions">
        <Button look="primary" shortcut="Enter">
          开始练习
        </Button>
      </div>
    </form>
  );
}

/** 归口练习: begin or go on, and one's own sittings so far. */
export function PracticeStartPage(props: PracticeStartProps) {
  const { open, weak, rounds, total, first, next, results, refusal, now } = props;
  return (
    <div class="stack">
      <PageHead title="归口练习">{results === null ? null : <LinkButton href={results}>练习成绩</LinkButton>}</PageHead>
      {refusal === null ? null : <Notice tone="warning" title={refusal} />}
      <p class="quiet">
        系统给出归口规范的例句和已办结的往期工单（已隐去诉求人信息），您判断归口事项、发生地和承办单位，随后看到对错和条款依据。练习不产生工单。
      </p>
      <Start open={open} weak={weak} />
      <section class="stack-tight">
        <h2>
          我的练习 <span class="page-count">{total} 次</span>
        </h2>
        <DataTable
          caption="我的练习"
          rows={rounds}
          rowKey={({ id }) => id}
          href={({ id }) => `/practice/rounds/${id}`}
          columns={roundColumns(now)}
          empty={{ why: '您还没有练习过。', advice: '练完一次，成绩和错在哪里会记在这里。' }}
        />
        <Pager previous={first} next={next} />
      </section>
    </div>
  );
}
