import type { CallDirection, CallPurpose, CallState, ClosingReason } from '../../src/domain/call/call.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { BreakReason, SeatState } from '../../src/domain/seat/seat.ts';

/** The call that the seat is busy with, or whose record it has not closed yet. */
export type BarCall = {
  id: string;
  /** Call-ID of the telephone server: by it the page finds its own side of the call. Null while planned. */
  sipCallId: string | null;
  direction: CallDirection;
  purpose: CallPurpose;
  state: CallState;
  /** Masked; empty when withheld. */
  number: string;
  /** The citizen as known from earlier tickets, or the colleague of a consultation. */
  name: string | null;
  /** The city of the line that was dialled, in words. */
  city: string;
  /** When the state began: what the timer counts from. */
  since: Instant;
  /** The ticket that hangs on the call. */
  ticket: string | null;
  /** Name of the colleague who handed it over. */
  transferredBy: string | null;
};

export type Colleague = { number: number; name: string; state: SeatState };

/** A closing form as it was sent. */
export type TypedClosing = { reason: string; note: string };

export type CallBarProps = {
  seat: { number: number; state: SeatState; reason: BreakReason | null; since: Instant };
  call: BarCall | null;
  waiting: { count: number; longestSince: Instant | null };
  /** Seats of the same hotline, without this one; those that are ready can be given a call. */
  colleagues: readonly Colleague[];
  /** Reasons offered when a call leaves no ticket; `note`: it wants words. */
  closingReasons: readonly { reason: ClosingReason; note: boolean }[];
  now: Instant;
  /** What was typed into the closing form that was refused. */
  typedClosing?: TypedClosing | undefined;
  /** Why what was asked for was not done, with what to do next. */
  refusal?: string | undefined;
  /** An update for a page that is open: finds its own place. */
  news?: boolean | undefined;
};
