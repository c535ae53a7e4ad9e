import type { CallDirection, CallOutcome, CallPurpose, CallState, ClosingReason } from '../../src/domain/call/call.ts';
import { callOutcomeNames, callStateNames, closingReasonNames } from '../../src/domain/call/call.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { StateTone } from '../parts/state-badge.tsx';

/** A call as lists show it; the number is masked already. */
export type CallLine = {
  id: string;
  direction: CallDirection;
  purpose: CallPurpose;
  phone: string;
  seatName: string | null;
  state: CallState;
  outcome: CallOutcome | null;
  startedAt: Instant;
  answeredAt: Instant | null;
  endedAt: Instant | null;
  ticket: string | null;
  title: string | null;
  /** Answered and over, with neither a ticket nor a reason. */
  toClose: boolean;
  closingReason: ClosingReason | null;
};

export const directionNames: Record<CallDirection, string> = { inbound: '来电', outbound: '去电' };

/** 已接通 of a call that is over; its state while it lasts. Of an outgoing call nobody abandons but the one called does not answer. */
export const callStanding = ({
  state,
  outcome,
}: Pick<CallLine, 'state' | 'outcome'>): { name: string; tone: StateTone } => {
  if (state !== 'ended' || outcome === null) return { name: callStateNames[state], tone: 'active' };
  return { name: callOutcomeNames[outcome], tone: outcome === 'answered' ? 'done' : 'trouble' };
};

/** How long the citizen waited; null for outgoing calls. */
export const waitOf = ({ direction, startedAt, answeredAt, endedAt }: CallLine, now: Instant): number | null =>
  direction === 'inbound' ? (answeredAt ?? endedAt ?? now) - startedAt : null;

/** How long it was talked; null where nobody answered. */
export const talkOf = ({ answeredAt, endedAt }: CallLine, now: Instant): number | null =>
  answeredAt === null ? null : (endedAt ?? now) - answeredAt;

/** What the call left: a ticket, a reason, or something to be done. */
export const leftWords = ({ ticket, closingReason, toClose }: CallLine): string => {
  if (ticket !== null) return ticket;
  if (closingReason !== null) return closingReasonNames[closingReason];
  return toClose ? '待结束登记' : '';
};
