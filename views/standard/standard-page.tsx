import type { Child, PropsWithChildren } from 'hono/jsx';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { FilterChips } from '../parts/filter-chips.tsx';
import { Notice } from '../parts/notice.tsx';

/** What every page of the standard needs of the frame. */
export type StandardFrame = Omit<WorkFrameProps, 'title' | 'children'>;

export type Section = 'catalogue' | 'boundaries' | 'findings' | 'editions';

const sections: readonly { id: Section; name: string; href: string }[] = [
  { id: 'catalogue', name: '归口目录', href: '/standard' },
  { id: 'boundaries', name: '界限裁定', href: '/standard/boundaries' },
  { id: 'findings', name: '检查结果', href: '/standard/findings' },
  { id: 'editions', name: '版本', href: '/standard/editions' },
];

export type StandardPageProps = PropsWithChildren<
  StandardFrame & {
    title: string;
    section: Section;
    count?: number | undefined;
    unit?: string | undefined;
    /** Buttons at the right of the head. */
    actions?: Child | undefined;
  }
>;

/** A page of the routing standard: its sections above, the content in a part of its own that can be drawn anew while work goes on. */
export function StandardPage({ title, section, count, unit, actions, children, ...frame }: StandardPageProps) {
  return (
    <WorkFrame {...frame} title={title}>
      <div class="stack" id="standard">
        <FilterChips
          label="归口规范"
          chips={sections.map(({ id, name, href }) => ({ name, href, current: id === section }))}
        />
        <PageHead title={title} count={count} unit={unit}>
          {actions}
        </PageHead>
        {children}
      </div>
    </WorkFrame>
  );
}

/** 本版声明: which edition is applied, and in its own words what it is. */
export function Statement({ number, title, statement }: { number: string; title: string; statement: string }) {
  return (
    <Notice tone="public" title={`现行版本：${number} ${title}`} live={false}>
      <p>{statement}</p>
    </Notice>
  );
}
