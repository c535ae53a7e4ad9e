import type { Actor } from '../access/actor.ts';
import type { Appeal, Attachment } from '../appeal/appeal.ts';
import type { Kind } from '../appeal/kind.ts';
import type { Urgency } from '../appeal/urgency.ts';
import type { AssistFact } from '../assisting/assisting.ts';
import type { CallbackAuditFact } from '../callback-audit/callback-audit.ts';
import type { Clock } from '../deadline/clock.ts';
import type { LocalDate } from '../deadline/local-time.ts';
import type { RetimeFact } from '../deadline/retiming.ts';
import type { AnsweredDemand, DemandFact } from '../demand/demand.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { DisputeFact } from '../dispute/dispute.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { ExclusionFact } from '../exclusion/exclusion.ts';
import type { InsideUnitFact } from '../inside-unit/inside-unit.ts';
import type { Instant } from '../instant.ts';
import type { KnowledgeReference } from '../knowledge/entry.ts';
import type { MergingFact } from '../merging/merging.ts';
import type { CaseResult, Finding, MeasureWay } from '../rectification/case.ts';
import type { PublicationFact } from '../rectification/publication.ts';
import type { BodyReference, RoutingAnswer } from '../routing/answer.ts';
import type { SupervisionFact } from '../supervision/supervision.ts';
import type { SuspensionFact } from '../suspension/suspension.ts';
import type { DispatchOrder, Proposal } from './commands.ts';
import type { DeclineGround } from './decline-ground.ts';
import type { ReturnReason } from './return-reason.ts';

/** 主办, 协办, or 涉及: named in a dispute, forwarded to, or with an open rectification case of a ticket that others lead. */
export type UnitPart = 'lead' | 'assist' | 'involved';

/** Clocks beside sign and reply that a dispatch starts; none in events from before they existed. */
export type FurtherClocks = { firstContact?: Clock | null; assisting?: { code: UnitCode; clock: Clock }[] };

/** What a reply says. */
export type ReplyContent = {
  text: string;
  contact: string;
  attachments: Attachment[];
  demands?: AnsweredDemand[];
  withoutAssist?: string;
};

/** What happened, without who and when. Clocks are in the event, so that replay needs no calendar. */
export type Fact =
  | {
      type: 'Registered';
      number: string;
      appeal: Appeal;
      kind: Kind;
      urgency: Urgency;
      routing: RoutingAnswer | null;
      dispatch: Clock;
      demands?: string[];
      splitFrom?: string;
      proposal?: Proposal;
    }
  | { type: 'AnsweredOnTheSpot'; text: string; answeredBy: BodyReference | null; knowledge?: KnowledgeReference }
  | { type: 'Declined'; ground: DeclineGround; text: string }
  | { type: 'Redirected'; to: string; text: string }
  | ({ type: 'Dispatched'; order: DispatchOrder; sign: Clock; reply: Clock } & FurtherClocks)
  | { type: 'SignedFor' }
  | { type: 'ReturnRequested'; reason: ReturnReason; clause: string; explanation: string; evidence?: Attachment[] }
  | { type: 'ReturnApproved'; note: string; dispatch: Clock }
  | { type: 'ReturnRefused'; note: string }
  | { type: 'ExtensionRequested'; workingDays: number; reason: string }
  | { type: 'ExtensionGranted'; note: string; reply: Clock }
  | { type: 'ExtensionRefused'; note: string }
  | ({ type: 'Replied' } & ReplyContent)
  /** To the own unit's leader first, where the policy wants it. */
  | ({ type: 'ReplySubmitted' } & ReplyContent)
  | { type: 'ReplyApproved'; note: string; callback: Clock }
  /** Approved, and not in the sample that is called back; the citizen may still evaluate. */
  | { type: 'ClosedUncalled'; note: string }
  | { type: 'ReplyRejected'; note: string; reply: Clock }
  | { type: 'CallbackMissed'; note: string }
  | { type: 'ClosedUnreached'; note: string }
  | { type: 'Evaluated'; evaluation: Evaluation }
  | { type: 'EvaluatedNegative'; evaluation: Evaluation; caseId: string; verify: Clock }
  | ({ type: 'Redone'; reason: string; sign: Clock; reply: Clock } & FurtherClocks)
  | { type: 'Urged'; words: string }
  | { type: 'NoteAdded'; text: string }
  | { type: 'Archived' }
  | { type: 'HandedOver'; part: UnitPart; from: BodyReference; to: BodyReference; lastDay: LocalDate }
  | { type: 'ReviewUpheld'; ground: string; rectify: Clock }
  | { type: 'FindingProposed'; finding: Exclude<Finding, 'upheld'>; ground: string; body?: BodyReference | null }
  | { type: 'FindingConfirmed'; note: string; result: CaseResult; conclusion: string }
  | { type: 'CasePassedOn'; note: string; body: BodyReference; verify: Clock }
  | { type: 'FindingRejected'; note: string; rectify: Clock }
  | { type: 'MeasuresProposed'; way: MeasureWay; problem?: string; text: string; responsible: string; rectify: Clock }
  | { type: 'FeedbackGiven'; text: string; evidence: Attachment[]; callback: Clock }
  | { type: 'SecondCallbackMissed'; note: string }
  | { type: 'OnceMore'; evaluation: Evaluation; rectify: Clock }
  | { type: 'CaseEscalated'; evaluation: Evaluation; rectify: Clock }
  | { type: 'CaseClosed'; evaluation: Evaluation | null; result: CaseResult; conclusion: string }
  | InsideUnitFact
  | DisputeFact
  | AssistFact
  | DemandFact
  | MergingFact
  | SuspensionFact
  | SupervisionFact
  | ExclusionFact
  | CallbackAuditFact
  | PublicationFact
  | RetimeFact;

/** 事件: a fact with who and when. */
export type TicketEvent = Fact & { at: Instant; by: Actor };
