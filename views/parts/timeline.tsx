import type { Child } from 'hono/jsx';
import type { Instant } from '../../src/domain/instant.ts';
import { type FilterChip, FilterChips } from './filter-chips.tsx';
import { Moment } from './moment.tsx';

/** action: an act of the lifecycle; message: words to or from the citizen; note: internal, never shown to the citizen. */
export type TimelineKind = 'action' | 'message' | 'note';

export type TimelineEntry = {
  kind: TimelineKind;
  at: Instant;
  /** A person or a body. */
  who: string;
  /** What happened, as the rest of the sentence: 签收，距时限 6 小时. */
  what: string;
  /** The words said or written, whole. */
  body?: Child | undefined;
};

export type TimelineProps = {
  entries: TimelineEntry[];
  now: Instant;
  /** 全部, 办理, 往来 as links; left out where there is little to filter. */
  filters?: FilterChip[] | undefined;
};

/** What happened to a ticket, each as a sentence with its moment, internal notes set apart. The given order is kept. */
export function Timeline({ entries, now, filters }: TimelineProps) {
  return (
    <div class="stack">
      {filters ? <FilterChips label="筛选办理过程" chips={filters} /> : null}
      <ol class="timeline">
        {entries.map((entry) => (
          <li class={`timeline-entry timeline-${entry.kind}`}>
            <div class="timeline-head">
              <span>
                <span class="timeline-who">{entry.who}</span> {entry.what}
              </span>
              {entry.kind === 'note' ? <span class="tag">内部备注</span> : null}
              <Moment at={entry.at} now={now} />
            </div>
            {entry.body ? <div class="timeline-body">{entry.body}</div> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
