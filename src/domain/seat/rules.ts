import type { ClosingReason } from '../call/call.ts';
import type { LimitUnit } from '../deadline/policy.ts';
import type { DivisionCode } from '../directory/division.ts';
import type { Skill } from './seat.ts';

/** A number that citizens dial. */
export type Line = { number: string; name: string; city: DivisionCode; skill: Skill | null };

/** 坐席与话务规则: the parsed `routing-rules/seats.yaml`. */
export type SeatRules = {
  title: string;
  lines: readonly Line[];
  skills: readonly { code: Skill; name: string }[];
  /** How long one seat is rung. */
  ringSeconds: number;
  /** Longest after-call work; then the call stands among those to be closed and the seat is rung again. */
  wrapUpSeconds: number;
  /** When a call whose skill nobody has free goes to any seat. */
  spillOverSeconds: number;
  /** When a waiting caller is promised a callback. */
  promiseAfterSeconds: number;
  /** Calls that may wait at once; more are turned away and called back. */
  longestQueue: number;
  /** Calls from the page for calls that may wait at once, beside those; more are turned away. */
  longestWebQueue: number;
  /** 接通率 counts answers within so many seconds. */
  answerTargetSeconds: number;
  /** Calls not taken in a row after which a seat is sent to a break. */
  missesToBreak: number;
  /** How long a seat may be ready without a telephone. */
  withoutTelephoneSeconds: number;
  /** How long an outgoing call may be planned without being dialled. */
  plannedSeconds: number;
  /** Days within which a missed caller is taken before others. */
  priorityDays: number;
  taskDeadline: { amount: number; unit: LimitUnit; clause: string };
  /** 应急转接. */
  emergencyNumbers: readonly { number: string; name: string }[];
  recording: { announcement: string; retentionDays: number };
  /** Reasons offered when a call is closed without a ticket, and which of them want a note. */
  closingReasons: readonly { reason: ClosingReason; note: boolean }[];
};
