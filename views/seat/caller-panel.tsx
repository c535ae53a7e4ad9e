import type { Instant } from '../../src/domain/instant.ts';
import { type State, stateNames } from '../../src/domain/ticket/transitions.ts';
import { Moment } from '../parts/moment.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { stateTones } from '../ticket/state-tone.ts';

/** An earlier ticket of the caller. */
export type PastCall = {
  number: string;
  title: string;
  state: State;
  unit: string | null;
  registeredAt: Instant;
};

export type CallerPanelProps = {
  /** The number as it was understood; null while it is not complete. */
  phone: string | null;
  /** How the caller was called last, masked; null when unknown. */
  lastName: string | null;
  total: number;
  past: PastCall[];
  now: Instant;
};

/** 来电人: what earlier tickets tell about the number. Stands alone as a fragment (id `caller`). */
export function CallerPanel({ phone, lastName, total, past, now }: CallerPanelProps) {
  if (phone === null) return <p class="quiet">填入号码后，这里显示该号码以往的工单。</p>;
  if (total === 0) return <p class="quiet">该号码在您的办理范围内没有以往的工单。</p>;
  return (
    <>
      <p>
        以往 <strong class="number">{total}</strong> 件{lastName ? `，上次登记的称呼是 ${lastName}` : ''}。
        {past.length < total ? `下面是最近的 ${past.length} 件。` : ''}
      </p>
      <ul class="past-calls">
        {past.map((call) => (
          <li>
            <a href={`/tickets/${call.number}`} target="_blank" rel="noopener">
              {call.title}
            </a>
            <span>
              <StateBadge name={stateNames[call.state]} tone={stateTones[call.state]} />{' '}
              <span class="quiet">
                <Moment at={call.registeredAt} now={now} />
              </span>
            </span>
            <span class="quiet">{call.unit ?? '尚未派单'}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
