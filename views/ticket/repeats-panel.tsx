import { repeatStateNames } from '../../src/domain/duplicate/repeat.ts';
import { Moment } from '../parts/moment.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { daysLater } from './days-later.ts';
import { KinLink } from './kin-link.tsx';
import { repeatTones } from './repeat-tone.ts';
import type { TicketView } from './ticket-view.ts';

/** 办结后再次反映: the pairs in which this ticket stands. Nothing when there are none. */
export function RepeatsPanel({ view }: { view: TicketView }) {
  const { kin, now } = view;
  if (kin.repeats.length === 0) return null;
  return (
    <section class="panel stack-tight" aria-labelledby="repeats-title">
      <h2 id="repeats-title">办结后再次反映</h2>
      <ul class="stack-tight">
        {kin.repeats.map((repeat) => (
          <li class="stack-tight">
            <p>
              {repeat.side === 'earlier' ? '本单' : '此前一件'}于 <Moment at={repeat.closedAt} now={now} as="day" />
              {repeat.afterRectification ? '整改完结' : '办结'}，{daysLater(repeat.days)}再次反映：
              {repeat.reasons.join('，')}。{' '}
              <StateBadge name={repeatStateNames[repeat.state]} tone={repeatTones[repeat.state]} />
            </p>
            <p>
              <KinLink line={repeat.other} now={now} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
