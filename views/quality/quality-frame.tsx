import type { PropsWithChildren } from 'hono/jsx';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { LinkButton } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { type FilterChip, FilterChips } from '../parts/filter-chips.tsx';
import { Notice } from '../parts/notice.tsx';

export type QualityFrameProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  /** The pages of 归口质量, and the periods; both keep the rest of the address. */
  tabs: FilterChip[];
  periods: FilterChip[];
  /** What is looked at alone, and the way back to everything. */
  narrowed: { name: string; href: string } | null;
  /** How many proposals the period has, and whether that is too few for shares. */
  proposals: number;
  few: boolean;
};

/** The head that all pages of 归口质量 share; in place of the figures it says why there are none, and above few of them that they are chance. */
export function QualityFrame({
  title,
  tabs,
  periods,
  narrowed,
  proposals,
  few,
  exports,
  children,
  ...frame
}: PropsWithChildren<QualityFrameProps & { title: string; exports: { name: string; href: string }[] }>) {
  return (
    <WorkFrame {...frame} title={`归口质量：${title}`}>
      <PageHead title="归口质量">
        {proposals === 0 ? null : exports.map(({ name, href }) => <LinkButton href={href}>{name}</LinkButton>)}
      </PageHead>
      <div class="stack">
        <FilterChips label="归口质量的页面" chips={tabs} />
        <FilterChips label="时间" chips={periods} />
        {narrowed ? (
          <p>
            只看：<strong>{narrowed.name}</strong> <a href={narrowed.href}>看全部</a>
          </p>
        ) : null}
        {proposals === 0 ? (
          <section class="panel">
            <EmptyState
              why="这段时间还没有派单。"
              advice="诉求派出后，系统首推的单位是否成立会自动记在这里。可以换一段更长的时间。"
            />
          </section>
        ) : (
          <>
            {few ? (
              <Notice
                tone="warning"
                live={false}
                title={`这里只有 ${proposals} 件，少于 20 件的比例多半是偶然，只供参考。`}
              />
            ) : null}
            {children}
          </>
        )}
      </div>
    </WorkFrame>
  );
}
