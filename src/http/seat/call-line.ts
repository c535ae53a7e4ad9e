import type { DeskCall } from '../../../views/seat/call-line.tsx';
import type { Installation } from '../../commands/installation.ts';
import type { Call } from '../../domain/call/call.ts';
import { MINUTE, SECOND } from '../../domain/instant.ts';
import { maskPhone } from '../../domain/privacy/mask.ts';

const inWords = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.round(milliseconds / SECOND));
  const minutes = Math.floor((seconds * SECOND) / MINUTE);
  return minutes === 0 ? `${seconds} 秒` : `${minutes} 分 ${seconds % 60} 秒`;
};

/** The call of the desk as its bar tells it; the number stands whole in the form, here it is only recognised by. */
export const callLineOf = ({ divisions, seatRules, recordingSource }: Installation, call: Call): DeskCall => ({
  id: call.id,
  state: call.state,
  purpose: call.purpose,
  number: call.phone === '' ? '' : maskPhone(call.phone),
  city: divisions.find(({ code }) => code === call.city)?.name ?? '',
  since: call.answeredAt ?? call.startedAt,
  waited: call.direction === 'inbound' && call.answeredAt !== null ? inWords(call.answeredAt - call.startedAt) : null,
  transferred: call.transferredFrom !== null,
  ticket: call.ticket,
  closed: call.closedAt !== null,
  announcement:
    recordingSource === null || call.state === 'ended' || call.purpose === 'consultation'
      ? ''
      : seatRules.recording.announcement,
  reasons: seatRules.closingReasons.map(({ reason }) => reason),
});
