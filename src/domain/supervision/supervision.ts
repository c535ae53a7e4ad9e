import type { Attachment } from '../appeal/appeal.ts';
import type { Clock, Light } from '../deadline/clock.ts';
import type { ClockPurpose } from '../deadline/policy.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { Instant } from '../instant.ts';

/** 督办 three levels, as in 潍坊's rules: 日常, 挂牌, 约谈. */
export const supervisionLevels = ['daily', 'listed', 'interview'] as const;
export type SupervisionLevel = (typeof supervisionLevels)[number];
export const supervisionLevelNames: Record<SupervisionLevel, string> = {
  daily: '日常督办',
  listed: '挂牌督办',
  interview: '约谈督办',
};

export const supervisionCauses = [
  'overdue',
  'not-signed',
  'urged',
  'repeated',
  'rectification',
  'not-answered',
  'other',
] as const;
export type SupervisionCause = (typeof supervisionCauses)[number];
export const supervisionCauseNames: Record<SupervisionCause, string> = {
  overdue: '办理超期',
  'not-signed': '逾期未签收',
  urged: '多次催办',
  repeated: '重复反映',
  rectification: '多次整改仍不满意',
  'not-answered': '督办未按期回复',
  other: '其他',
};

export const supervisionStateNames = {
  open: '待回复',
  answered: '待核销',
  closed: '已核销',
  lapsed: '随工单办结或转出',
} as const;
export type SupervisionState = keyof typeof supervisionStateNames;

/** 督办单: an order of its own, with deadline, answers and the levels that it has climbed. */
export type SupervisionOrder = {
  /** Ticket number, `-D`, serial number within the ticket. */
  id: string;
  level: SupervisionLevel;
  cause: SupervisionCause;
  /** What the unit has to do. */
  demand: string;
  state: SupervisionState;
  openedAt: Instant;
  openedBy: string;
  unit: UnitCode | null;
  unitName: string;
  /** Until when the unit has to answer at this level. */
  clock: Clock;
  climbs: { at: Instant; to: SupervisionLevel; by: string; cause: string }[];
  answers: { at: Instant; by: string; text: string; attachments: Attachment[] }[];
  closingNote: string;
  answeredAt: Instant | null;
  closedAt: Instant | null;
};

/** 提醒 given by the program: which clock (by purpose and start), and what its light was. */
export type Warning = { at: Instant; purpose: ClockPurpose; startedAt: Instant; light: Exclude<Light, 'green'> };

export type SupervisionCommand =
  | { type: 'Warn'; purpose: ClockPurpose; startedAt: Instant; light: Warning['light'] }
  | { type: 'OpenSupervision'; level: SupervisionLevel; cause: SupervisionCause; demand: string }
  | { type: 'AnswerSupervision'; order: string; text: string; attachments: Attachment[] }
  | { type: 'CloseSupervision'; order: string; note: string }
  | { type: 'EscalateSupervision'; order: string; note: string };

export type SupervisionFact =
  | { type: 'Warned'; purpose: ClockPurpose; startedAt: Instant; light: Warning['light'] }
  | {
      type: 'SupervisionOpened';
      id: string;
      level: SupervisionLevel;
      cause: SupervisionCause;
      demand: string;
      clock: Clock;
    }
  | { type: 'SupervisionAnswered'; order: string; text: string; attachments: Attachment[] }
  | { type: 'SupervisionClosed'; order: string; note: string }
  | { type: 'SupervisionEscalated'; order: string; to: SupervisionLevel; note: string; clock: Clock };
