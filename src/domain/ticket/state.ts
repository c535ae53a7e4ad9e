import type { Appeal, Attachment } from '../appeal/appeal.ts';
import type { Kind } from '../appeal/kind.ts';
import type { Urgency } from '../appeal/urgency.ts';
import type { AssistTask } from '../assisting/assisting.ts';
import type { CallbackAudit } from '../callback-audit/callback-audit.ts';
import type { Clock } from '../deadline/clock.ts';
import type { ClockPurpose } from '../deadline/policy.ts';
import type { AnsweredDemand, Demand } from '../demand/demand.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { Dispute } from '../dispute/dispute.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Exclusion } from '../exclusion/exclusion.ts';
import type { FirstContact, Forwarding, Person } from '../inside-unit/inside-unit.ts';
import type { Instant } from '../instant.ts';
import type { KnowledgeReference } from '../knowledge/entry.ts';
import type { RepeatedContact } from '../merging/merging.ts';
import type { RectificationCase } from '../rectification/case.ts';
import type { BodyReference, MatterReference, RoutingAnswer } from '../routing/answer.ts';
import type { SupervisionOrder, Warning } from '../supervision/supervision.ts';
import type { SuspensionRequest } from '../suspension/suspension.ts';
import type { Proposal } from './commands.ts';
import type { DeclineGround } from './decline-ground.ts';
import type { ReturnReason } from './return-reason.ts';
import type { State } from './transitions.ts';

/** 受理登记 of the place where it happened, as decided by a person or the router. */
export type DecidedPlace = { code: string; name: string };

export type ReturnRequest = {
  at: Instant;
  unit: UnitCode | null;
  unitName: string;
  by: string;
  reason: ReturnReason;
  clause: string;
  explanation: string;
  evidence: Attachment[];
  /** When the unit had been given the ticket: from then on the return costs days. */
  dispatchedAt: Instant;
  /** disputed: handed to a ruling instead of a decision. */
  outcome: 'pending' | 'approved' | 'refused' | 'disputed';
  decisionNote: string;
  decidedAt: Instant | null;
};

export type ExtensionRequest = {
  at: Instant;
  by: string;
  workingDays: number;
  reason: string;
  /** withdrawn: the reply came before the decision. */
  outcome: 'pending' | 'granted' | 'refused' | 'withdrawn';
  decisionNote: string;
};

export type Reply = {
  at: Instant;
  by: string;
  unitName: string;
  round: number;
  /** What the citizen is told. */
  text: string;
  /** Was the citizen contacted, and when and how, in words. */
  contact: string;
  attachments: Attachment[];
  demands: AnsweredDemand[];
  /** 协办意见 that join into it. */
  assisting: { unitName: string; text: string; at: Instant; attachments: Attachment[] }[];
  withoutAssist: string;
  /** The unit's leader who endorsed it. */
  endorsedBy: string | null;
  /** Who of the hotline approved it. */
  approvedBy: Person | null;
};

/** 回访尝试 without an answer. */
export type MissedCallback = { at: Instant; by: string; note: string };

export type Urge = { at: Instant; by: 'citizen' | 'seat-agent' | 'supervisor'; words: string };

/** How a ticket ended without a unit: 直接答复, 不予受理, 转接. */
export type Ending =
  | { way: 'answered'; text: string; by: string; at: Instant; knowledge?: KnowledgeReference }
  | { way: 'declined'; ground: DeclineGround; text: string; by: string; at: Instant }
  | { way: 'redirected'; to: string; text: string; by: string; at: Instant };

/** 工单: the present state; equal to the fold of its events. */
export type Ticket = {
  number: string;
  /** Number of events so far; the guard against two people writing at once. */
  version: number;
  state: State;
  round: number;
  registeredAt: Instant;
  appeal: Appeal;
  /** The router's answer as it was at registration, kept for replay. */
  routing: RoutingAnswer | null;
  /** 坐席建议; none where the seat chose nothing. */
  proposal?: Proposal;
  kind: Kind;
  urgency: Urgency;
  matter: MatterReference | null;
  place: DecidedPlace | null;
  lead: BodyReference | null;
  assist: BodyReference[];
  /** Person of the lead unit who signed. */
  handler: { id: string; name: string } | null;
  /** Ids of those who answered or handled it: they never record its callback. */
  takenPart: string[];
  /** Where it lies within the unit; null: nobody has passed it on. */
  forwarded: Forwarding | null;
  firstContacts: FirstContact[];
  demands: Demand[];
  assisting: AssistTask[];
  clocks: Partial<Record<ClockPurpose, Clock>>;
  returns: ReturnRequest[];
  extensions: ExtensionRequest[];
  replies: Reply[];
  missedCallbacks: MissedCallback[];
  evaluations: Evaluation[];
  cases: RectificationCase[];
  urges: Urge[];
  disputes: Dispute[];
  /** 裁定 binds: no further return or dispute. */
  bound: boolean;
  mergedInto: string | null;
  followers: string[];
  splitFrom: string | null;
  splitInto: string[];
  contacts: RepeatedContact[];
  suspensions: SuspensionRequest[];
  warnings: Warning[];
  supervisions: SupervisionOrder[];
  exclusions: Exclusion[];
  audits: CallbackAudit[];
  /** 被退回: came back to the unit and has not been answered since. */
  sentBack: boolean;
  ending: Ending | null;
  closedAt: Instant | null;
};

/** The case that is open now, if any. */
export const openCase = (ticket: Ticket): RectificationCase | null =>
  ticket.cases.find((rectification) => rectification.state !== 'closed') ?? null;

/** The reply that stands: the last one of the present round. */
export const standingReply = (ticket: Ticket): Reply | null =>
  ticket.replies.filter((reply) => reply.round === ticket.round).at(-1) ?? null;

/** The dispute that waits for its ruling, if any. */
export const openDispute = (ticket: Ticket): Dispute | null =>
  ticket.disputes.find((dispute) => dispute.ruling === null) ?? null;

/** 权重: how many voices speak through a ticket: its own, its followers', repeated contacts and urges. */
export const weightOf = ({ followers, contacts, urges }: Pick<Ticket, 'followers' | 'contacts' | 'urges'>): number =>
  1 + followers.length + contacts.length + urges.length;
