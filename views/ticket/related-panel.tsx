import { stateNames } from '../../src/domain/ticket/transitions.ts';
import { Moment } from '../parts/moment.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { stateTones } from './state-tone.ts';
import type { TicketView } from './ticket-view.ts';

/** Other tickets of the same number that this person may see. Nothing when there are none. */
export function RelatedPanel({ view }: { view: TicketView }) {
  const { related, now } = view;
  if (related.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="related-title">
      <h2 id="related-title">同一号码的其他工单</h2>
      <ul class="stack-tight">
        {related.map(({ number, title, state, registeredAt }) => (
          <li>
            <a href={`/tickets/${number}`}>{title}</a>
            <br />
            <StateBadge name={stateNames[state]} tone={stateTones[state]} />{' '}
            <span class="quiet">
              <Moment at={registeredAt} now={now} as="day" />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
