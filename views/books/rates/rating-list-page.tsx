import type { Instant } from '../../../src/domain/instant.ts';
import { PageHead } from '../../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../../layout/work-frame.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Pager } from '../../parts/pager.tsx';

/** A rating, or a ticket nobody was reached for: then without words. */
export type RatingLine = {
  key: string;
  ticket: string;
  at: Instant;
  unit: string;
  matter: string;
  way: string;
  words: string;
};

export type RatingListPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  title: string;
  /** What the list is narrowed to, in words. */
  about: string;
  total: number;
  unit: '条' | '件';
  blind: number;
  lines: RatingLine[];
  back: string;
  first: string | undefined;
  next: string | undefined;
  now: Instant;
};

/** The tickets behind a figure of the rates. */
export function RatingListPage(props: RatingListPageProps) {
  const { title, about, total, unit, blind, lines, back, first, next, now, ...frame } = props;
  return (
    <WorkFrame {...frame} title={title}>
      <PageHead title={title} count={total} unit={unit}>
        <LinkButton href={back}>回到三率</LinkButton>
      </PageHead>
      <div class="stack">
        <p class="quiet">{about}</p>
        {blind > 0 ? (
          <Notice live={false} title={`另有 ${blind} 条正在回访复核，您可能要再次回访，复核以前不列出。`} />
        ) : null}
        <div>
          <DataTable
            caption={title}
            rows={lines}
            rowKey={({ key }) => key}
            columns={[
              {
                key: 'ticket',
                title: '编号',
                primary: true,
                cell: ({ ticket }) => (
                  <a class="row-link number" href={`/tickets/${ticket}`}>
                    {ticket}
                  </a>
                ),
              },
              { key: 'at', title: '时间', cell: ({ at }) => <Moment at={at} now={now} /> },
              { key: 'unit', title: '承办单位', fit: 'name', cell: (line) => line.unit },
              { key: 'matter', title: '事项', fit: 'name', cell: ({ matter }) => matter },
              { key: 'way', title: '方式', cell: ({ way }) => way },
              { key: 'words', title: '评价', fit: 'prose', cell: ({ words }) => words },
            ]}
            empty={{ why: '没有这样的工单。', action: { href: back, name: '回到三率' } }}
          />
          <Pager
            previous={first}
            next={next}
            words={total > lines.length ? `本页 ${lines.length} ${unit}，共 ${total} ${unit}` : undefined}
          />
        </div>
      </div>
    </WorkFrame>
  );
}
