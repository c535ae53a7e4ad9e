import type { Instant } from '../../src/domain/instant.ts';
import { stateNames } from '../../src/domain/ticket/transitions.ts';
import { Moment } from '../parts/moment.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import type { KinLine } from './kin.ts';
import { stateTones } from './state-tone.ts';

/** Another ticket as a link with its state; only the number where the person may not see it. */
export function KinLink({ line, now }: { line: KinLine; now: Instant }) {
  const { number, seen } = line;
  if (!seen) return <span class="number">{number}</span>;
  return (
    <>
      <a href={`/tickets/${number}`}>{seen.title}</a>
      <br />
      <StateBadge name={stateNames[seen.state]} tone={stateTones[seen.state]} />{' '}
      <span class="quiet">
        <span class="number">{number}</span>，<Moment at={seen.registeredAt} now={now} as="day" /> 登记
      </span>
    </>
  );
}
