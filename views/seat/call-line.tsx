import { type CallPurpose, type CallState, callPurposeNames, callStateNames } from '../../src/domain/call/call.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { ClosingFields, type OfferedReason } from '../calls/closing-fields.tsx';
import { buttonClass } from '../parts/button.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { Moment } from '../parts/moment.tsx';
import { RecordingNote } from '../recordings/recording-note.tsx';

/** The call that the desk is open for. */
export type DeskCall = {
  id: string;
  state: CallState;
  purpose: CallPurpose;
  /** Masked; empty when withheld. */
  number: string;
  /** The city of the line that was dialled. */
  city: string;
  /** When it was answered, else when it came. */
  since: Instant;
  /** How long the citizen waited to be answered, in words; null while that is not known. */
  waited: string | null;
  /** Came by transfer from a colleague. */
  transferred: boolean;
  ticket: string | null;
  /** A ticket was attached or a reason given. */
  closed: boolean;
  /** 录音告知: what to tell a citizen whose call is being recorded; empty where there is nothing to tell. */
  announcement: string;
  /** Reasons offered for leaving no ticket. */
  reasons: readonly OfferedReason[];
};

function Closing({ call }: { call: DeskCall }) {
  return (
    <details class="menu act" data-closes>
      <summary data-key="Alt+9">
        不立工单，结束登记
        <KeyHint name="Alt+9" />
      </summary>
      <form class="menu-sheet stack-tight" method="post" action={`/seat/calls/${call.id}/closing`}>
        <ClosingFields id="closing" reasons={call.reasons} />
        <button type="submit" class={buttonClass('primary')}>
          结束登记
        </button>
      </form>
    </details>
  );
}

/** Which call the desk is open for, how it stands, and the way out without a ticket. */
export function CallLine({ call, now }: { call: DeskCall; now: Instant }) {
  return (
    <div class="call-line">
      <div class="call-line-words">
        <p class="call-line-facts">
          <strong>
            {callPurposeNames[call.purpose]}{' '}
            <span class="number">{call.number === '' ? '未显示号码' : call.number}</span>
          </strong>
          <span>
            {/* How it stands while it lasts is the call bar's to say: this line is drawn once. */}
            {call.city} · <Moment at={call.since} now={now} /> 起
            {call.state === 'ended' ? ` · ${callStateNames.ended}` : ''}
            {call.waited === null ? '' : ` · 等了 ${call.waited}`}
            {call.transferred ? ' · 同事转来' : ''}
          </span>
          {call.ticket === null ? null : (
            <span>
              已登记{' '}
              <a class="number" href={`/tickets/${call.ticket}`}>
                {call.ticket}
              </a>
            </span>
          )}
        </p>
        <RecordingNote words={call.announcement} />
      </div>
      {call.closed ? null : <Closing call={call} />}
    </div>
  );
}
