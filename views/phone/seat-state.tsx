import { askedBreakReasons, breakReasonNames, seatStateNames } from '../../src/domain/seat/seat.ts';
import { Button } from '../parts/button.tsx';
import type { CallBarProps } from './call-bar-props.ts';
import { PassedTime } from './passed-time.tsx';

const toBar = { 'hx-post': '/seat/state', 'hx-target': '#call-bar', 'hx-swap': 'outerMorph' };

/** 小休 with its reasons: one press each. */
function BreakMenu() {
  return (
    <details class="menu call-menu" id="break-menu">
      <summary>小休</summary>
      <form class="menu-sheet call-sheet" method="post" action="/seat/state" {...toBar}>
        <input type="hidden" name="state" value="break" />
        {askedBreakReasons.map((reason) => (
          <Button name="reason" value={reason}>
            {breakReasonNames[reason]}
          </Button>
        ))}
      </form>
    </details>
  );
}

/** The state of the seat, since when, and the states it may go to now. During a call there is none. */
export function SeatStateSwitch({ seat, now }: Pick<CallBarProps, 'seat' | 'now'>) {
  const { state, reason } = seat;
  const busy = state === 'ringing' || state === 'talking';
  return (
    <div class="call-seat">
      <span class="call-seat-state" data-seat={state}>
        <span class="call-seat-number">{seat.number}</span>
        {busy ? null : (
          <>
            <strong>{seatStateNames[state]}</strong>
            {state === 'break' && reason ? `（${breakReasonNames[reason]}）` : null}{' '}
            <PassedTime since={seat.since} now={now} />
          </>
        )}
      </span>
      {busy ? null : (
        <form class="call-seat-states" method="post" action="/seat/state" {...toBar}>
          {state === 'ready' ? null : (
            <Button look="primary" name="state" value="ready">
              {state === 'after-call' ? '结束整理' : '空闲'}
            </Button>
          )}
          {state === 'training' ? null : (
            <Button name="state" value="training">
              培训
            </Button>
          )}
          {state === 'off' ? null : (
            <Button name="state" value="off">
              离席
            </Button>
          )}
        </form>
      )}
      {busy || state === 'break' || state === 'off' ? null : <BreakMenu />}
    </div>
  );
}
