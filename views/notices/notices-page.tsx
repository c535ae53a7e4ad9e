import type { Instant } from '../../src/domain/instant.ts';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { Button } from '../parts/button.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { FilterChips } from '../parts/filter-chips.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { Pager } from '../parts/pager.tsx';
import { StateBadge } from '../parts/state-badge.tsx';

export type NoticeLine = {
  id: number;
  at: Instant;
  text: string;
  /** Null where the ticket is out of sight by now. */
  address: string | null;
  /** Title of the ticket; empty where it is out of sight. */
  title: string;
  urgent: boolean;
  unread: boolean;
};

export type NoticesPageProps = {
  frame: Omit<WorkFrameProps, 'title' | 'children'>;
  only: 'all' | 'unread' | 'urgent';
  lines: NoticeLine[];
  /** What has just been done, as a sentence. */
  done: string | null;
  previous: string | undefined;
  next: string | undefined;
  now: Instant;
};

const filters = [
  ['all', '全部', '/notices'],
  ['unread', '未读', '/notices?only=unread'],
  ['urgent', '紧急', '/notices?only=urgent'],
] as const;

const emptyWords = {
  all: { why: '还没有提醒。', advice: '有工单派来、被催办、将到期或有审核结果时，会在这里提醒您。' },
  unread: { why: '没有未读的提醒。' },
  urgent: { why: '没有紧急提醒。' },
};

const columnsAt = (now: Instant): Column<NoticeLine>[] => [
  {
    key: 'state',
    title: '状态',
    cell: ({ unread, urgent }) => (
      <span class="button-row">
        {unread ? <StateBadge name="未读" tone="waiting" /> : <span class="quiet">已读</span>}
        {urgent ? <StateBadge name="紧急" tone="trouble" /> : null}
      </span>
    ),
  },
  {
    key: 'text',
    title: '提醒',
    fit: 'prose',
    cell: ({ text, address, unread }) => {
      const words = unread ? <strong>{text}</strong> : text;
      return address === null ? (
        <span>
          {words} <span class="quiet">（这件工单已不在您的办理范围内）</span>
        </span>
      ) : (
        <a class="row-link" href={address}>
          {words}
        </a>
      );
    },
  },
  { key: 'title', title: '工单标题', fit: 'grow', cell: ({ title }) => title },
  { key: 'at', title: '时间', cell: ({ at }) => <Moment at={at} now={now} /> },
];

/** 提醒: newest first, unread ones stressed; each leads to its ticket. */
export function NoticesPage({ frame, only, lines, done, previous, next, now }: NoticesPageProps) {
  const newest = frame.notices?.newest ?? 0;
  return (
    <WorkFrame {...frame} title="提醒">
      <PageHead title="提醒" count={frame.notices?.unread ?? 0} unit="条未读">
        {newest === 0 ? null : (
          <form method="post" action="/notices">
            <input type="hidden" name="last" value={String(newest)} />
            <Button>全部标为已读</Button>
          </form>
        )}
      </PageHead>
      <div class="stack">
        {done ? <Notice tone="success" title={done} /> : null}
        <FilterChips
          label="筛选提醒"
          chips={filters.map(([value, name, href]) => ({ name, href, current: value === only }))}
        />
        <DataTable
          caption="提醒"
          rows={lines}
          rowKey={({ id }) => String(id)}
          columns={columnsAt(now)}
          empty={emptyWords[only]}
        />
        <Pager previous={previous} next={next} />
      </div>
    </WorkFrame>
  );
}
