import type { StaffRole } from '../access/role.ts';
import { DAY, type Instant } from '../instant.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Call } from './call.ts';

/** 录音: the sound of a call in one file, the citizen left and the seat right. */
export type Recording = {
  id: string;
  call: string;
  sha256: string;
  bytes: number;
  milliseconds: number;
  recordedAt: Instant;
  /** Null: kept without end. */
  expiresAt: Instant | null;
  /** The file is gone; that there was one stays known. */
  removedAt: Instant | null;
};

/** Until when a recording is kept. */
export const expiryOf = (recordedAt: Instant, retentionDays: number): Instant => recordedAt + retentionDays * DAY;

/** 可调听的岗位. Who works in a handling unit never listens: the answer to an appeal needs its words, not the citizen's voice. */
export const listeners: readonly StaffRole[] = ['seat-agent', 'shift-lead', 'supervisor', 'auditor', 'administrator'];

/** What decides whether somebody may listen; that the call lies in the person's own scope is asked before. */
export type Listening = { role: StaffRole; account: string };

/**
 * Says whether a person may listen to a call in sight: a seat to its own, the shift lead and the supervisor to all of their
 * city, the auditor not where a voice would say whose confidential appeal it was, the administrator only for 通话质检.
 */
export const mayListen = (
  { role, account }: Listening,
  call: Pick<Call, 'account'> & { confidential: boolean; underReview: boolean },
): boolean => {
  if (role === 'seat-agent') return call.account === account;
  if (role === 'auditor') return !call.confidential;
  if (role === 'administrator') return call.underReview && !call.confidential;
  return role === 'shift-lead' || role === 'supervisor';
};

/** Listening is the shift lead's daily work; everybody else says what for. */
export const needsReason = (role: StaffRole): boolean => role !== 'shift-lead';

const SHORTEST = 2;
const LONGEST = 200;

/** 调听理由 as it is logged, or what is wrong with it. */
export const reasonToListen = (role: StaffRole, typed: string): string | Refusal => {
  const reason = typed.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  const length = [...reason].length;
  if (length === 0 && !needsReason(role)) return '班长日常调听';
  if (length < SHORTEST) return refuse('invalid', `请写明调听理由（至少 ${SHORTEST} 个字）。`, 'reason');
  return length > LONGEST ? refuse('invalid', `调听理由请控制在 ${LONGEST} 字以内。`, 'reason') : reason;
};
