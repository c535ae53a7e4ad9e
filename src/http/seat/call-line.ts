import type { DeskCall } from '../../../views/seat/call-line.tsx';
import type { Installation } from '../../commands/installation.ts';
import type { Call } from '../../domain/call/call.ts';
import { sayDuration } from '../../domain/call/durations.ts';
import { maskPhone } from '../../domain/privacy/mask.ts';

/** The call of the desk as its bar tells it; the number stands whole in the form, here it is only recognised by. */
export const callLineOf = ({ divisions, seatRules, recordingSource }: Installation, call: Call): DeskCall => ({
  id: call.id,
  state: call.state,
  purpose: call.purpose,
  number: call.phone === '' ? '' : maskPhone(call.phone),
  city: divisions.find(({ code }) => code === call.city)?.name ?? '',
  since: call.answeredAt ?? call.startedAt,
  waited:
    call.direction === 'inbound' && call.answeredAt !== null ? sayDuration(call.answeredAt - call.startedAt) : null,
  transferred: call.transferredFrom !== null,
  ticket: call.ticket,
  closed: call.closedAt !== null,
  announcement:
    recordingSource === null || call.state === 'ended' || call.purpose === 'consultation'
      ? ''
      : seatRules.recording.announcement,
  reasons: seatRules.closingReasons,
});
