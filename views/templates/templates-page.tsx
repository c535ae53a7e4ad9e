import type { Instant } from '../../src/domain/instant.ts';
import type { ReplyTemplate } from '../../src/domain/template/template.ts';
import { commandNames } from '../../src/domain/ticket/commands.ts';
import { PageHead } from '../layout/page-head.tsx';
import { LinkButton } from '../parts/button.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { type FilterChip, FilterChips } from '../parts/filter-chips.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { StateBadge } from '../parts/state-badge.tsx';

/** A template with its matter in words. */
export type ListedTemplate = ReplyTemplate & { matterName: string };

export type TemplatesPageProps = {
  templates: ListedTemplate[];
  /** Whose they are: 十堰市茅箭区城市管理执法局, or the hotline. */
  owner: string;
  chips: FilterChip[];
  now: Instant;
  /** What has just been done. */
  done: string | null;
};

const columnsOf = (now: Instant): Column<ListedTemplate>[] => [
  {
    key: 'title',
    title: '名称',
    fit: 'prose',
    primary: true,
    cell: ({ title }) => title,
  },
  { key: 'act', title: '用在', cell: ({ act }) => commandNames[act] },
  { key: 'matter', title: '事项', fit: 'name', cell: ({ matterName }) => matterName },
  { key: 'uses', title: '使用', align: 'end', cell: ({ uses }) => <span class="number">{uses} 次</span> },
  {
    key: 'active',
    title: '状态',
    cell: ({ active }) => <StateBadge name={active ? '使用中' : '已停用'} tone={active ? 'done' : undefined} />,
  },
  { key: 'changed', title: '修改', cell: ({ changedAt }) => <Moment at={changedAt} now={now} as="day" /> },
  { key: 'by', title: '修改人', cell: ({ changedBy }) => changedBy },
];

/** 答复模板: those that the person keeps, by act, most used first. */
export function TemplatesPage({ templates, owner, chips, now, done }: TemplatesPageProps) {
  return (
    <div class="stack">
      <PageHead title="答复模板" count={templates.length} unit="个">
        <LinkButton href="/templates/new" look="primary">
          新增模板
        </LinkButton>
      </PageHead>
      {done === null ? null : <Notice tone="success" title={done} />}
      <p class="quiet">
        这里是{owner}的模板。填写答复、退单、延期等内容时可以套用；字段会按工单自动填好，要人填写的没填完不能提交。
      </p>
      <FilterChips label="按用在哪一步筛选" chips={chips} />
      <DataTable
        caption="答复模板"
        columns={columnsOf(now)}
        rows={templates}
        rowKey={({ id }) => id}
        href={({ id }) => `/templates/${id}`}
        empty={{
          why: `${owner}还没有这样的模板。`,
          advice: '把常用的话写成模板，办理时选一下就能套用。',
          action: { href: '/templates/new', name: '新增模板' },
        }}
      />
    </div>
  );
}
