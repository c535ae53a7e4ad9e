import type { Attachment } from '../appeal/appeal.ts';
import type { Clock } from '../deadline/clock.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Instant } from '../instant.ts';
import type { BodyReference } from '../routing/answer.ts';
import type { Publication } from './publication.ts';
import type { CaseState } from './transitions.ts';

/** 核实认定: is the review right, a mistake of the citizen's, made in bad faith, or about another unit's work? */
export const findings = ['upheld', 'mistaken', 'malicious', 'not-ours'] as const;
export type Finding = (typeof findings)[number];
export const findingNames: Record<Finding, string> = {
  upheld: '差评成立',
  mistaken: '误评',
  malicious: '恶意差评',
  'not-ours': '非本单位责任',
};

/** 整改方式, 国办发〔2019〕51号: 立行立改, 限期整改, 说明解释. */
export const measureWays = ['at-once', 'by-date', 'explanation'] as const;
export type MeasureWay = (typeof measureWays)[number];
export const measureWayNames: Record<MeasureWay, string> = {
  'at-once': '立行立改',
  'by-date': '限期整改',
  explanation: '说明解释',
};

/** How a case ended. */
export const caseResults = ['rectified', 'mistaken', 'malicious', 'unreached', 'concluded'] as const;
export type CaseResult = (typeof caseResults)[number];
export const caseResultNames: Record<CaseResult, string> = {
  rectified: '整改到位',
  mistaken: '认定误评',
  malicious: '认定恶意差评',
  unreached: '二次回访未联系上，按反馈办结',
  concluded: '督办后办结',
};

export type Measures = { way: MeasureWay; problem: string; text: string; responsible: string; at: Instant };
export type Feedback = { text: string; evidence: Attachment[]; at: Instant };
export type SecondCallbackMiss = { at: Instant; by: string; note: string };

/** One negative review and what became of it; a part of its ticket, written with the ticket's events. */
export type RectificationCase = {
  /** Ticket number, dash, serial number within the ticket. */
  id: string;
  state: CaseState;
  openedAt: Instant;
  /** The review that opened it: citizen, matter and handler are bound in it (三对应). */
  review: Evaluation;
  unit: UnitCode | null;
  unitName: string;
  /** 0 at first, 1 and 2 when it had to be done once more. */
  repeats: number;
  finding: Finding | null;
  findingBy: string | null;
  /** Who proposed the finding that awaits its second person; absent in cases from before it was kept. */
  findingByName?: string;
  findingGround: string;
  /** The body that a finding of `not-ours` names. */
  findingBody: BodyReference | null;
  /** Units that it was with before it was passed on. */
  passedOnFrom: { unit: UnitCode | null; unitName: string; at: Instant }[];
  measures: Measures[];
  feedback: Feedback[];
  misses: SecondCallbackMiss[];
  verifyClock: Clock;
  rectifyClock: Clock | null;
  /** Runs from the feedback until the citizen is called back a second time. */
  callbackClock: Clock | null;
  result: CaseResult | null;
  /** What is said in public about the result, without personal data. */
  conclusion: string;
  closedAt: Instant | null;
  publication: Publication;
};
