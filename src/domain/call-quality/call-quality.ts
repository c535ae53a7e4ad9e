import type { DivisionCode } from '../directory/division.ts';
import type { Person } from '../inside-unit/inside-unit.ts';
import type { Instant } from '../instant.ts';
import type { Month } from '../quality/month.ts';

/** 质检项: one line of the scoring form. */
export type QualityItem = { id: string; name: string; points: number; hint: string };

/** 质检评分表 in one version; what was scored by an old one stays as it was. */
export type QualityForm = {
  /** 0 is the one that comes with the program. */
  version: number;
  items: readonly QualityItem[];
  /** How many of an agent's calls are drawn a month; 0 draws none. */
  perAgent: number;
};

/** 质检状态: drawn 待评, scored 已评, appealed 申诉中, settled 申诉已处理. */
export const reviewStates = ['drawn', 'scored', 'appealed', 'settled'] as const;
export type ReviewState = (typeof reviewStates)[number];

export const reviewStateNames: Record<ReviewState, string> = {
  drawn: '待评分',
  scored: '已评分',
  appealed: '申诉待复核',
  settled: '复核完成',
};

/** How a call came under review: drawn by the program, or taken by a person, which says nothing about the agent's other calls. */
export const drawWays = { sampled: '随机抽取', chosen: '人工选取' } as const;
export type DrawWay = keyof typeof drawWays;

/** What one item was given, and why. */
export type ItemScore = { points: number; remark: string };

/** The given scores by item id. */
export type ScoreSheet = Readonly<Record<string, ItemScore>>;

/** As it was scored first, and as it was amended after an appeal. */
export type QualityScores = { given: ScoreSheet; amended: ScoreSheet | null };

/** 通话质检: one call under review. */
export type CallReview = {
  id: string;
  call: string;
  month: Month;
  city: DivisionCode;
  way: DrawWay;
  agent: Person;
  /** Version of the form that it is scored by. */
  form: number;
  state: ReviewState;
  drawnAt: Instant;
  scorer: Person | null;
  scoredAt: Instant | null;
  scores: QualityScores | null;
  /** Of 100, as it stands now. */
  score: number | null;
  remarks: string;
  appeal: { at: Instant; words: string } | null;
  settlement: { at: Instant; by: string; words: string } | null;
  version: number;
};

/** The scores that hold now. */
export const standingScores = ({ scores }: Pick<CallReview, 'scores'>): ScoreSheet | null =>
  scores && (scores.amended ?? scores.given);

/** The sum of a sheet. */
export const totalOf = (sheet: ScoreSheet): number => Object.values(sheet).reduce((sum, { points }) => sum + points, 0);
