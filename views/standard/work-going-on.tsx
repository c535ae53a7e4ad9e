import type { Child } from 'hono/jsx';
import { LinkButton } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { Skeleton } from '../parts/skeleton.tsx';

/** Long work as a page shows it. */
export type ShownWork<Result> =
  | { state: 'running' }
  | { state: 'done'; result: Result }
  | { state: 'failed'; why: string };

export type WorkGoingOnProps<Result> = {
  work: ShownWork<Result>;
  /** Address of this page; asked again until the work is done. */
  href: string;
  /** Id of the part of the page that is drawn anew. */
  region?: string;
  /** What goes on, such as 正在检查. */
  doing: string;
  children: (result: Result) => Child;
};

/** The outcome of long work, or that it still goes on: the page then asks again by itself, without script by a link. */
export function WorkGoingOn<Result>({ work, href, region = 'standard', doing, children }: WorkGoingOnProps<Result>) {
  switch (work.state) {
    case 'done':
      return <>{children(work.result)}</>;
    case 'failed':
      return (
        <Notice tone="error" title={`${doing}时出了错，没有结果。`}>
          <p>{work.why}</p>
          <p>
            <LinkButton href={href}>再试一次</LinkButton>
          </p>
        </Notice>
      );
    default:
      return (
        <section
          class="panel stack-tight"
          aria-busy="true"
          hx-get={href}
          hx-trigger="load delay:700ms"
          hx-target={`#${region}`}
          hx-select={`#${region}`}
          hx-swap="outerHTML"
        >
          <p>{doing}，完成后自动显示，一般不到一分钟。</p>
          <Skeleton label={doing} />
          <p>
            <a href={href}>刷新</a>
          </p>
        </section>
      );
  }
}
