import type { Attachment } from '../appeal/appeal.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { Person } from '../inside-unit/inside-unit.ts';
import type { Instant } from '../instant.ts';

export const exclusionReasons = [
  'out-of-authority',
  'policy',
  'mistaken',
  'malicious',
  'not-our-duty',
  'other',
] as const;
/** 剔除理由, coded. */
export type ExclusionReason = (typeof exclusionReasons)[number];
export const exclusionReasonNames: Record<ExclusionReason, string> = {
  'out-of-authority': '诉求超出政府职权',
  policy: '诉求不符合法律政策',
  mistaken: '误评',
  malicious: '恶意评价或骚扰',
  'not-our-duty': '非本单位责任',
  other: '其他',
};

export const exclusionStateNames = {
  contested: '单位申诉，待审',
  proposed: '待第二人复核',
  excluded: '已剔除',
  refused: '不予剔除',
} as const;
export type ExclusionState = keyof typeof exclusionStateNames;

/** 剔除: a rating that is to be left out of the figures. It needs a reason and two persons, and stays visible. */
export type Exclusion = {
  /** Ticket number, `-T`, serial number within the ticket. */
  id: string;
  /** Position in the ticket's evaluations, from 0. */
  evaluation: number;
  reason: ExclusionReason;
  ground: string;
  evidence: Attachment[];
  state: ExclusionState;
  askedAt: Instant;
  /** Whether a unit asked for it. */
  contested: boolean;
  askedBy: Person & { unit: UnitCode | null };
  /** Supervisor who proposed it; null while a contest waits. */
  proposedBy: Person | null;
  decidedBy: Person | null;
  decidedAt: Instant | null;
  note: string;
};

export type ExclusionCommand =
  | { type: 'ContestRating'; evaluation: number; reason: ExclusionReason; ground: string; evidence: Attachment[] }
  | { type: 'ProposeExclusion'; evaluation: number; contest: string | null; reason: ExclusionReason; ground: string }
  | { type: 'RejectContest'; exclusion: string; note: string }
  | { type: 'ConfirmExclusion'; exclusion: string; note: string }
  | { type: 'RefuseExclusion'; exclusion: string; note: string };

export type ExclusionFact =
  | {
      type: 'RatingContested';
      id: string;
      evaluation: number;
      reason: ExclusionReason;
      ground: string;
      evidence: Attachment[];
    }
  | { type: 'ExclusionProposed'; id: string; evaluation: number; reason: ExclusionReason; ground: string }
  | { type: 'ContestRejected'; exclusion: string; note: string }
  | { type: 'ExclusionConfirmed'; exclusion: string; note: string }
  | { type: 'ExclusionRefused'; exclusion: string; note: string };
