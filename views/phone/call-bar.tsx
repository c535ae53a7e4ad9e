import { callPurposeNames, callStateNames } from '../../src/domain/call/call.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { BarCall, CallBarProps } from './call-bar-props.ts';
import { CallControls } from './call-controls.tsx';
import { ClosingForm } from './closing-form.tsx';
import { DeviceMenu } from './device-menu.tsx';
import { PassedTime } from './passed-time.tsx';
import { SeatStateSwitch } from './seat-state.tsx';

/** Who is on the line, what about, and for how long. */
function CallFacts({ call, now }: { call: BarCall; now: Instant }) {
  return (
    <span class="call-facts" data-call-state={call.state}>
      <strong>{callStateNames[call.state]}</strong> <PassedTime since={call.since} now={now} />
      <span class="call-number number">{call.number === '' ? '号码未显示' : call.number}</span>
      {call.name ? <span>{call.name}</span> : null}
      <span>{call.city}</span>
      {call.purpose === 'appeal' ? null : <span>{callPurposeNames[call.purpose]}</span>}
      {call.transferredBy ? <span>{call.transferredBy} 转来</span> : null}
      {call.ticket ? (
        <a href={`/tickets/${call.ticket}`}>工单 {call.ticket}</a>
      ) : call.state === 'ended' || call.purpose === 'consultation' ? null : (
        <a class="call-desk" href={`/seat/intake?call=${call.id}`} data-call-desk>
          打开登记页
        </a>
      )}
    </span>
  );
}

/** What the telephone of this page says of itself; filled in by its script. */
function Line() {
  return (
    <span class="bar-line">
      <span role="status" data-line-words />
      <span class="call-quality" data-quality hidden />
      <button type="button" class="button" data-phone-act="take-over" data-line-when="elsewhere">
        改用本页
      </button>
      <button type="button" class="button" data-phone-act="retry" data-line-when="refused">
        重试
      </button>
    </span>
  );
}

/**
 * 话务条: the seat's state, the call at the ear with all that can be done with it, how many wait. The server draws what
 * it knows; the telephone of the page sets `data-phone`, `data-second` and `data-line`, by which its buttons come and go.
 * A fragment of its own (id `call-bar`) for GET /seat/bar and for what is pushed.
 */
export function CallBar(props: CallBarProps) {
  const { seat, call, waiting, colleagues, emergencyNumbers, closingReasons, typedClosing, now, refusal, news } = props;
  return (
    <section
      id="call-bar"
      class="call-bar"
      aria-label="话务"
      data-phone="none"
      data-second="none"
      data-line="off"
      data-seat={seat.number}
      data-seat-state={seat.state}
      data-call={call?.id}
      data-sip-call={call?.sipCallId ?? undefined}
      data-purpose={call?.purpose}
      data-ticket={call?.ticket ?? undefined}
      hx-swap-oob={news ? 'outerMorph' : undefined}
    >
      <SeatStateSwitch seat={seat} now={now} />
      <div class="call-now">
        {call ? <CallFacts call={call} now={now} /> : null}
        <CallControls call={call} colleagues={colleagues} emergencyNumbers={emergencyNumbers} />
        {call && call.state === 'ended' && call.ticket === null ? (
          <ClosingForm call={call.id} reasons={closingReasons} typed={typedClosing} />
        ) : null}
      </div>
      {refusal ? (
        <p class="call-refusal" role="alert">
          {refusal}
        </p>
      ) : null}
      <Line />
      <DeviceMenu />
      <span class="call-waiting" data-waiting-calls={waiting.count}>
        排队 <strong class="number">{waiting.count}</strong>
        {waiting.longestSince === null ? null : (
          <>
            {' '}
            · 最长 <PassedTime since={waiting.longestSince} now={now} />
          </>
        )}
      </span>
    </section>
  );
}
