import { type Kind, kindNames } from '../appeal/kind.ts';
import { type Urgency, urgencyNames } from '../appeal/urgency.ts';
import type { DivisionCode } from '../directory/division.ts';
import type { Instant } from '../instant.ts';
import { type LocalDate, localDateOf } from './local-time.ts';

export const limitUnits = ['working-days', 'working-hours', 'clock-hours', 'clock-minutes', 'clock-days'] as const;
/** What a limit is counted in. Clock days are natural days that end at the close of a working day (民法典 art. 203). */
export type LimitUnit = (typeof limitUnits)[number];

/** "个工作日": how a unit is said after its number. */
export const unitNames: Record<LimitUnit, string> = {
  'working-days': '个工作日',
  'working-hours': '个工作小时',
  'clock-hours': '小时',
  'clock-minutes': '分钟',
  'clock-days': '个自然日',
};

/** How long something may take, and which clause of which policy says so. Plain JSON. */
export type Limit = {
  amount: number;
  unit: LimitUnit;
  policy: string;
  clause: string;
  /** The city and the part of the catalogue that the row is for; absent where it holds for all. */
  only?: { city?: DivisionCode; matter?: string };
};

export const clockPurposes = [
  'dispatch',
  'sign',
  'first-contact',
  'reply',
  'return',
  'callback',
  'verify',
  'rectify',
  'assist',
  'dispute',
  'supervise',
  'contest',
  'audit',
  'knowledge',
] as const;
/** What a clock is for. */
export type ClockPurpose = (typeof clockPurposes)[number];

export const purposeNames: Record<ClockPurpose, string> = {
  dispatch: '派单',
  sign: '签收',
  'first-contact': '首次联系',
  reply: '办理答复',
  return: '退单',
  callback: '回访',
  verify: '核实',
  rectify: '整改',
  assist: '协办',
  dispute: '裁定',
  supervise: '督办回复',
  contest: '评价申诉',
  audit: '回访复核',
  knowledge: '知识纠错',
};

export const complexities = ['simple', 'complex'] as const;
/** How heavy a rectification is. */
export type Complexity = (typeof complexities)[number];

export const complexityNames: Record<Complexity, string> = { simple: '简单事项', complex: '复杂事项' };

export const deadlineClasses = ['express', 'ordinary', 'complex'] as const;
/** 时限类别 of a matter: 即办 what a crew settles on the spot, 普通, 疑难 what needs surveys, appraisals or several bodies. */
export type DeadlineClass = (typeof deadlineClasses)[number];

export const deadlineClassNames: Record<DeadlineClass, string> = { express: '即办', ordinary: '普通', complex: '疑难' };

/** One row of `routing-rules/deadlines.yaml`. A condition left out holds for all; both days of the period are in force. */
export type DeadlineRow = {
  purpose: ClockPurpose;
  kind?: Kind | undefined;
  urgency?: Urgency | undefined;
  /** Division code of the city whose own policy it is, e.g. '420100'. */
  city?: DivisionCode | undefined;
  complexity?: Complexity | undefined;
  deadlineClass?: DeadlineClass | undefined;
  /** Code of a field, group or matter of the catalogue: it and all below. */
  matter?: string | undefined;
  /** Level of supervision, for the deadline of its answer. */
  level?: 'daily' | 'listed' | 'interview' | undefined;
  amount: number;
  unit: LimitUnit;
  clause: string;
  effectiveFrom: LocalDate;
  effectiveTo?: LocalDate | undefined;
};

/** The parsed `routing-rules/deadlines.yaml`. */
export type DeadlinePolicies = {
  /** Title of the policy, printed in every trace. */
  title: string;
  rows: DeadlineRow[];
  /** Share of the limit after which the light is yellow, 0 … 1. */
  yellowShare: number;
  /** Office hours of a working day, "HH:MM" in Shanghai. */
  officeHours: { opens: string; closes: string };
  maximumReturns: number;
  maximumRedos: number;
  maximumExtensions: number;
  /** Attempts of a callback, on at least `callbackDays` different days. */
  callbackAttempts: number;
  callbackDays: number;
  /** Days the citizen may evaluate on the web after closing. */
  webEvaluationDays: number;
  /** 单位负责人审签: the reply goes to the unit's leader before it is filed. */
  unitLeadApproves: boolean;
  /** 逾期自动签收: the program signs when the unit has not. */
  signsAutomatically: boolean;
  /** Suspensions granted to one dispatch at most, and days that one may last at most. */
  maximumSuspensions: number;
  suspensionDays: number;
  /** 回访比例 0 … 1: 1 is full; urgent, supervised and redone tickets are always called back. */
  callbackShare: number;
  /** 回访审计抽样比例 0 … 1. */
  auditShare: number;
  /** 基本满意计入满意率. */
  fairlySatisfiedCounts: boolean;
  /** 虚假办结预警: days after closing in which a like appeal counts against it; after a rectification. */
  repeatDays: number;
  rectificationRepeatDays: number;
  /** Urges from which a supervision order is opened by itself. */
  urgesToSupervise: number;
  /** 督办阶梯: how long after the red light which level is opened; by working days. */
  supervisionLadder: { afterWorkingDays: number; level: 'daily' | 'listed' | 'interview' }[];
};

/** What a limit is asked for; `at` decides which rows are in force. */
export type LimitQuestion = {
  purpose: ClockPurpose;
  kind: Kind;
  urgency: Urgency;
  at: Instant;
  city?: DivisionCode | undefined;
  complexity?: Complexity | undefined;
  /** Of the matter; one without a class, or no matter yet, is ordinary. */
  deadlineClass?: DeadlineClass | undefined;
  matter?: string | null | undefined;
  level?: 'daily' | 'listed' | 'interview' | undefined;
};

/** No row of the policy covers a case: the file must be completed, no default is invented. */
export class PolicyGap extends Error {
  override readonly name = 'PolicyGap';

  constructor(question: LimitQuestion) {
    const { purpose, kind, urgency, city, complexity } = question;
    const parts = [purposeNames[purpose], kindNames[kind], urgencyNames[urgency]];
    if (complexity !== undefined) parts.push(complexityNames[complexity]);
    if (city !== undefined) parts.push(`区划 ${city}`);
    super(
      `办理时限没有规定：${localDateOf(question.at)} 时“${parts.join('、')}”没有适用的时限。请补充 routing-rules/deadlines.yaml。`,
    );
  }
}

/** The limit of the most specific row in force, or null when none is laid down (e.g. first contact of routine appeals). */
export function findLimit(policies: DeadlinePolicies, question: LimitQuestion): Limit | null {
  const day = localDateOf(question.at);
  const rows = policies.rows.filter((row) => inForce(row, day) && covers(row, question));
  const [best] = rows.sort((a, b) => weightOf(b) - weightOf(a) || b.effectiveFrom.localeCompare(a.effectiveFrom));
  if (best === undefined) return null;
  const { amount, unit, clause, city, matter } = best;
  const only = { ...(city === undefined ? {} : { city }), ...(matter === undefined ? {} : { matter }) };
  return { amount, unit, policy: policies.title, clause, ...((city ?? matter) ? { only } : {}) };
}

/** The limit of the most specific row in force at `at`; throws PolicyGap naming the case that has none. */
export function limitFor(policies: DeadlinePolicies, question: LimitQuestion): Limit {
  const limit = findLimit(policies, question);
  if (limit === null) throw new PolicyGap(question);
  return limit;
}

/** "5 个工作日". */
export function sayLimit(limit: Limit): string {
  return `${limit.amount} ${unitNames[limit.unit]}`;
}

function inForce(row: DeadlineRow, day: LocalDate): boolean {
  return row.effectiveFrom <= day && (row.effectiveTo === undefined || day <= row.effectiveTo);
}

function covers(
  row: DeadlineRow,
  { purpose, kind, urgency, city, complexity, deadlineClass = 'ordinary', matter, level }: LimitQuestion,
): boolean {
  return (
    row.purpose === purpose &&
    (row.kind === undefined || row.kind === kind) &&
    (row.urgency === undefined || row.urgency === urgency) &&
    (row.city === undefined || row.city === city) &&
    (row.complexity === undefined || row.complexity === complexity) &&
    (row.deadlineClass === undefined || row.deadlineClass === deadlineClass) &&
    (row.matter === undefined || (matter ?? '').startsWith(row.matter)) &&
    (row.level === undefined || row.level === level)
  );
}

/** Urgency outweighs place, so that a city's own routine limit never lengthens an urgent one; place outweighs kind. */
function weightOf(row: DeadlineRow): number {
  const conditions = [row.urgency, row.city, row.matter, row.deadlineClass, row.kind, row.complexity, row.level];
  return conditions.reduce<number>((weight, condition) => weight * 2 + (condition === undefined ? 0 : 1), 0);
}
