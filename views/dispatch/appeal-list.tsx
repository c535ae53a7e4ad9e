import { type Urgency, urgencyNames } from '../../src/domain/appeal/urgency.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { FilterChips } from '../parts/filter-chips.tsx';
import { Light, type LightProps } from '../parts/light.tsx';
import { Moment } from '../parts/moment.tsx';
import { Pager } from '../parts/pager.tsx';
import { WaitingNews } from './waiting-news.tsx';
import { draftsOf } from './ways.ts';

/** An appeal that waits, in the list at the left. */
export type WaitingAppeal = {
  number: string;
  title: string;
  place: string | null;
  urgency: Urgency;
  registeredAt: Instant;
  /** The router's first body, short; null when it knows none. */
  suggestion: string | null;
  /** How long it may still wait for its dispatch; null where nothing is timed. */
  light: LightProps | null;
  href: string;
};

export type AppealListProps = {
  waiting: number;
  appeals: WaitingAppeal[];
  selected: string | null;
  now: Instant;
  orders: { name: string; href: string; current: boolean }[];
  /** What was just done with the appeal before, and what comes next for it. */
  done: string | null;
  /** Number of the appeal that was just done. */
  sent: string | null;
  previous?: string | undefined;
  next?: string | undefined;
};

/** 待派单的诉求; `j` and `k` open the next and the one before. */
export function AppealList({ waiting, appeals, selected, now, orders, done, sent, previous, next }: AppealListProps) {
  return (
    <section class="panel waiting" id="waiting" aria-label="待派单">
      <div class="waiting-head">
        <h1>
          待派单<span class="page-count">{waiting} 件</span>
        </h1>
        <WaitingNews waiting={waiting} href={orders.find(({ current }) => current)?.href ?? '/dispatch'} inPlace />
        <FilterChips label="排列顺序" chips={orders} />
        {done ? (
          <p class="waiting-done" role="status" data-draft-done={sent ? draftsOf(sent) : undefined}>
            {done}
          </p>
        ) : null}
      </div>
      <ul class="waiting-list" data-list data-follow>
        {appeals.map((appeal) => (
          <li
            class="waiting-item"
            id={`row-${appeal.number}`}
            data-row
            data-selected={appeal.number === selected ? '' : undefined}
          >
            <a
              class="row-link waiting-title"
              href={appeal.href}
              aria-current={appeal.number === selected ? 'true' : undefined}
            >
              {appeal.title}
            </a>
            <p class="waiting-facts">
              {appeal.urgency === 'routine' ? null : (
                <strong class="ticket-urgent">{urgencyNames[appeal.urgency]}</strong>
              )}
              <span>{appeal.place ?? '地点未定'}</span>
              <Moment at={appeal.registeredAt} now={now} />
            </p>
            <p class="waiting-facts">
              {appeal.light ? <Light {...appeal.light} /> : null}
              <span class="waiting-suggestion">{appeal.suggestion ?? '没有候选单位'}</span>
            </p>
          </li>
        ))}
      </ul>
      <Pager previous={previous} next={next} />
    </section>
  );
}
