import type { Clock } from '../deadline/clock.ts';
import type { LocalDate } from '../deadline/local-time.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { Instant } from '../instant.ts';

export const suspensionReasons = ['weather', 'litigation', 'citizen', 'expert', 'works', 'other'] as const;
export type SuspensionReason = (typeof suspensionReasons)[number];
export const suspensionReasonNames: Record<SuspensionReason, string> = {
  weather: '天气或不可抗力',
  litigation: '等待诉讼、仲裁或复议结果',
  citizen: '等待诉求人补充材料或配合',
  expert: '等待检测、鉴定或评估结论',
  works: '等待施工、采购等既定工期',
  other: '其他客观原因',
};

/** 挂起申请 and what became of it. */
export type SuspensionRequest = {
  at: Instant;
  by: string;
  reason: SuspensionReason;
  explanation: string;
  /** The last day of the suspension; the program resumes the next morning at the latest. */
  until: LocalDate;
  outcome: 'pending' | 'granted' | 'refused' | 'withdrawn';
  decisionNote: string;
  suspendedAt: Instant | null;
  resumedAt: Instant | null;
};

/** The clocks of lead and assisting units that a suspension stops and a resumption starts again. */
export type SuspendedClocks = {
  reply: Clock;
  firstContact: Clock | null;
  assisting: { code: UnitCode; clock: Clock }[];
};

export type SuspensionCommand =
  | { type: 'RequestSuspension'; reason: SuspensionReason; explanation: string; until: LocalDate }
  | { type: 'GrantSuspension'; note: string }
  | { type: 'RefuseSuspension'; note: string }
  | { type: 'Resume'; note: string };

export type SuspensionFact =
  | { type: 'SuspensionRequested'; reason: SuspensionReason; explanation: string; until: LocalDate }
  | ({ type: 'Suspended'; note: string } & SuspendedClocks)
  | { type: 'SuspensionRefused'; note: string }
  | ({ type: 'Resumed'; note: string } & SuspendedClocks);
