import type { Instant } from '../../src/domain/instant.ts';
import { PageHead } from '../layout/page-head.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { momentInWords } from '../parts/moment.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { type SavedChip, SavedFilters } from '../queue/saved-filters.tsx';
import { type DueDay, DueStrip } from './due-strip.tsx';
import { InboxSection, type InboxSectionProps } from './inbox-section.tsx';

export type InboxProps = {
  unit: string;
  now: Instant;
  sections: InboxSectionProps[];
  days: DueDay[];
  saved: SavedChip[];
};

/**
 * 单位工作台 (id `inbox`): what waits for the unit, pile by pile, and what the next days bring. Reading it anew swaps this
 * part alone; until the answer is there grey lines stand in its place, and when none comes the old state stays with a
 * sentence that says so.
 */
export function Inbox({ unit, now, sections, days, saved }: InboxProps) {
  const idle = sections.every(({ waiting }) => waiting === 0);
  return (
    <div id="inbox" class="stack inbox">
      <PageHead title="单位工作台">
        <span class="quiet">
          {unit}，{momentInWords(now, now)} 的情况
        </span>
        <a class="button" href="/unit" hx-get="/unit" hx-target="#inbox" hx-swap="outerHTML" hx-indicator="#inbox">
          重新读取
        </a>
      </PageHead>
      <p class="notice notice-error inbox-unread" role="alert" data-unread hidden>
        没有读到最新情况，下面是 {momentInWords(now, now)} 的。请检查网络后再按“重新读取”。
      </p>
      <SavedFilters chips={saved} />
      <div class="inbox-loading">
        <Skeleton lines={9} />
      </div>
      <div class="stack inbox-content">
        <DueStrip days={days} />
        {idle ? (
          <div class="panel">
            <EmptyState
              why="现在没有等待本单位办理的工单。"
              advice="新派来的工单会出现在“待签收”，左侧栏的数字会自动更新。"
              action={{ href: '/queue/ended', name: '查看已办结的工单' }}
            />
          </div>
        ) : null}
        <div class="inbox-sections">
          {sections.map((section) => (
            <InboxSection {...section} />
          ))}
        </div>
      </div>
    </div>
  );
}
