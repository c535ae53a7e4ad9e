import type { CallLine } from '../../../views/calls/call-line.ts';
import type {
  CallDirection,
  CallEvent,
  CallOutcome,
  CallPurpose,
  CallState,
  ClosingReason,
} from '../../domain/call/call.ts';
import { mustBeClosed } from '../../domain/call/closing.ts';
import type { CallSight } from '../../domain/call/sight.ts';
import { maskPhone } from '../../domain/privacy/mask.ts';
import type { SeatRules } from '../../domain/seat/rules.ts';
import type { BookCall } from '../../store/call-book.ts';

/** The number of a call as it may be shown: masked, and not at all of a confidential appeal; a colleague by the seat's number. */
export const shownPhone = (
  { phone, purpose, confidential }: Pick<BookCall, 'phone' | 'purpose' | 'confidential'>,
  { hidesConfidential }: Pick<CallSight, 'hidesConfidential'>,
): string => {
  if (confidential && hidesConfidential) return '（保密）';
  if (purpose === 'consultation') return `坐席 ${phone}`;
  return phone === '' ? '未显示号码' : maskPhone(phone);
};

/** What happened as it may be shown: an outside number that a call was to go to stands masked; seats and emergency numbers by their names. */
export const shownEvent = (event: CallEvent, { emergencyNumbers }: Pick<SeatRules, 'emergencyNumbers'>): CallEvent => {
  if (event.type !== 'TransferAsked' || event.to.startsWith('seat:')) return event;
  return emergencyNumbers.some(({ number }) => number === event.to) ? event : { ...event, toName: maskPhone(event.to) };
};

/** A call of the book as a line of a list. */
export const callLineOf = (call: BookCall, sight: Pick<CallSight, 'hidesConfidential'>): CallLine => ({
  id: call.id,
  direction: call.direction as CallDirection,
  purpose: call.purpose as CallPurpose,
  phone: shownPhone(call, sight),
  seatName: call.seatName,
  state: call.state as CallState,
  outcome: call.outcome as CallOutcome | null,
  startedAt: call.startedAt.getTime(),
  answeredAt: call.answeredAt?.getTime() ?? null,
  endedAt: call.endedAt?.getTime() ?? null,
  ticket: call.ticket,
  title: call.confidential && sight.hidesConfidential ? null : call.title,
  // The book's filter asks the same of the rows.
  toClose: call.state === 'ended' && mustBeClosed(call),
  closingReason: call.closingReason as ClosingReason | null,
});
