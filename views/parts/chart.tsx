import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';

export type ChartProps = PropsWithChildren<{
  /** What is drawn, as a heading. */
  title: string;
  /** SVG from the server's own drawing, named for those who hear the page. */
  svg: string;
}>;

/** A drawn chart and beside it, as children, the same figures as a table. On a phone the drawing scrolls in its own box, so that its letters stay readable. */
export function Chart({ title, svg, children }: ChartProps) {
  return (
    <figure class="chart">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <section class="chart-box" aria-label={`${title}图`} tabindex={0}>
        {raw(svg)}
      </section>
      <div class="chart-table">{children}</div>
    </figure>
  );
}
