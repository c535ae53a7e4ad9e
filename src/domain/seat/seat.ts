import type { DivisionCode } from '../directory/division.ts';
import type { Instant } from '../instant.ts';

/** 坐席状态. Only `ready` is rung; `after-call` is the time for writing up what was said. */
export const seatStates = ['off', 'ready', 'ringing', 'talking', 'after-call', 'break', 'training'] as const;
export type SeatState = (typeof seatStates)[number];

export const seatStateNames: Record<SeatState, string> = {
  off: '离席',
  ready: '空闲',
  ringing: '振铃',
  talking: '通话中',
  'after-call': '话后整理',
  break: '小休',
  training: '培训',
};

/** 小休原因 that a person may give. */
export const askedBreakReasons = ['rest', 'meal', 'meeting', 'equipment'] as const;
/** 小休原因; `missed`: the program sent the seat to a break after calls that it did not take. */
export const breakReasons = [...askedBreakReasons, 'missed'] as const;
export type BreakReason = (typeof breakReasons)[number];

export const breakReasonNames: Record<BreakReason, string> = {
  rest: '短时休息',
  meal: '用餐',
  meeting: '开会',
  equipment: '设备故障',
  missed: '未接',
};

/** 技能: what a call may ask for, such as `dialect:shiyan`, `line:enterprise` or `subject:social-security`. Listed in routing-rules/seats.yaml. */
export type Skill = string;

/** What a person asks for: to be rung, or to be left alone for a time. */
export const askedStates = ['ready', 'break', 'training', 'off', 'after-call'] as const;
export type SeatWish = { state: (typeof askedStates)[number]; reason: BreakReason | null };

/** 坐席: the place of one account in the queue of calls. */
export type Seat = {
  account: string;
  name: string;
  /** 工号; `seat1001` is what the telephone server calls it. */
  number: number;
  /** The hotline it answers for; null: all of the installation. */
  city: DivisionCode | null;
  skills: readonly Skill[];
  /** False: taken out of service by the shift lead; it has no telephone and is not rung. */
  enabled: boolean;
  state: SeatState;
  reason: BreakReason | null;
  /** What was asked for while it was busy and comes after the call. */
  next: SeatWish | null;
  /** When the state began. */
  since: Instant;
  /** The call it is busy with; in after-call work the one that waits for its ticket or reason. */
  call: string | null;
  /** Since when it has had no call: who has waited longest is rung first. */
  idleSince: Instant;
  /** Until when its telephone is registered with the server; null: it has none. */
  registeredUntil: Instant | null;
  version: number;
};

/** Says whether two seats answer for a common hotline, so that calls and questions may go from one to the other. */
export const areColleagues = (one: Pick<Seat, 'city'>, other: Pick<Seat, 'city'>): boolean =>
  one.city === null || other.city === null || one.city === other.city;

/** What the telephone server calls a seat. */
export const sipUserOf = (number: number): string => `seat${number}`;

/** The seat's number in a name of the telephone server; null when it names no seat. */
export const seatNumberIn = (user: string): number | null => {
  const digits = /^seat(\d{1,9})$/u.exec(user)?.[1];
  return digits === undefined ? null : Number(digits);
};
