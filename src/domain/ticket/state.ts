import type { Appeal, Attachment } from '../appeal/appeal.ts';
import type { Kind } from '../appeal/kind.ts';
import type { Urgency } from '../appeal/urgency.ts';
import type { Clock } from '../deadline/clock.ts';
import type { ClockPurpose } from '../deadline/policy.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Instant } from '../instant.ts';
import type { RectificationCase } from '../rectification/case.ts';
import type { BodyReference, MatterReference, RoutingAnswer } from '../routing/answer.ts';
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
  outcome: 'pending' | 'approved' | 'refused';
  decisionNote: string;
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
};

/** 回访尝试 without an answer. */
export type MissedCallback = { at: Instant; by: string; note: string };

export type Urge = { at: Instant; by: 'citizen' | 'seat-agent' | 'supervisor'; words: string };

/** How a ticket ended without a unit: 直接答复, 不予受理, 转接. */
export type Ending =
  | { way: 'answered'; text: string; by: string; at: Instant }
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
  clocks: Partial<Record<ClockPurpose, Clock>>;
  returns: ReturnRequest[];
  extensions: ExtensionRequest[];
  replies: Reply[];
  missedCallbacks: MissedCallback[];
  evaluations: Evaluation[];
  cases: RectificationCase[];
  urges: Urge[];
  ending: Ending | null;
  closedAt: Instant | null;
};

/** The case that is open now, if any. */
export const openCase = (ticket: Ticket): RectificationCase | null =>
  ticket.cases.find((rectification) => rectification.state !== 'closed') ?? null;

/** The reply that stands: the last one of the present round. */
export const standingReply = (ticket: Ticket): Reply | null =>
  ticket.replies.filter((reply) => reply.round === ticket.round).at(-1) ?? null;

/** The clock that counts now: what the ticket waits for, decides which. Null where nothing is timed. */
export const runningClock = (ticket: Ticket): Clock | null => {
  const current = openCase(ticket);
  switch (ticket.state) {
    case 'registered':
      return ticket.clocks.dispatch ?? null;
    case 'dispatched':
      return ticket.clocks.sign ?? null;
    case 'handling':
    case 'return-requested':
    case 'replied':
      return ticket.clocks.reply ?? null;
    case 'callback-due':
      return ticket.clocks.callback ?? null;
    case 'rectifying':
      if (current?.state === 'second-callback') return current.callbackClock;
      return current?.rectifyClock ?? current?.verifyClock ?? null;
    default:
      return null;
  }
};
