import type { Appeal, Attachment } from '../appeal/appeal.ts';
import type { Kind } from '../appeal/kind.ts';
import type { Urgency } from '../appeal/urgency.ts';
import type { LocalDate } from '../deadline/local-time.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { EvaluationAnswers } from '../evaluation/evaluation.ts';
import type { Finding, MeasureWay } from '../rectification/case.ts';
import type { BodyReference, MatterReference, RoutingAnswer } from '../routing/answer.ts';
import type { DeclineGround } from './decline-ground.ts';
import type { ReturnReason } from './return-reason.ts';
import type { DecidedPlace } from './state.ts';
import type { CommandType } from './transitions.ts';

/** 派单 as decided: who, on what matter, where. */
export type DispatchOrder = {
  lead: BodyReference;
  assist: BodyReference[];
  matter: MatterReference | null;
  place: DecidedPlace | null;
  kind: Kind;
  urgency: Urgency;
  /** Why another body than the router's first; empty when it is the first. */
  correction: string;
};

/** The first command of a ticket's life; it has no state to come from. */
export type Register = {
  type: 'Register';
  number: string;
  appeal: Appeal;
  kind: Kind;
  urgency: Urgency;
  routing: RoutingAnswer | null;
};

/** What a person, the citizen or the program may wish for on a ticket. */
export type Command =
  | { type: 'AnswerOnTheSpot'; text: string; answeredBy: BodyReference | null }
  | { type: 'Decline'; ground: DeclineGround; text: string }
  | { type: 'Redirect'; to: string; text: string }
  | { type: 'Dispatch'; order: DispatchOrder }
  | { type: 'SignFor' }
  | { type: 'RequestReturn'; reason: ReturnReason; clause: string; explanation: string }
  | { type: 'ApproveReturn'; note: string }
  | { type: 'RefuseReturn'; note: string }
  | { type: 'RequestExtension'; workingDays: number; reason: string }
  | { type: 'GrantExtension'; note: string }
  | { type: 'RefuseExtension'; note: string }
  | { type: 'Reply'; text: string; contact: string; attachments: Attachment[] }
  | { type: 'ApproveReply'; note: string }
  | { type: 'RejectReply'; note: string }
  | { type: 'RecordCallback'; reached: false; note: string }
  | { type: 'RecordCallback'; reached: true; answers: EvaluationAnswers }
  | { type: 'Evaluate'; answers: EvaluationAnswers }
  | { type: 'Redo'; reason: string }
  | { type: 'Urge'; words: string }
  | { type: 'AddNote'; text: string }
  | { type: 'Archive' }
  | { type: 'HandOver'; from: UnitCode; to: Pick<BodyReference, 'unit' | 'code'>; lastDay: LocalDate }
  | { type: 'Verify'; finding: Finding; ground: string }
  | { type: 'ConfirmFinding'; note: string }
  | { type: 'RejectFinding'; note: string }
  | { type: 'ProposeMeasures'; way: MeasureWay; text: string; responsible: string }
  | { type: 'GiveFeedback'; text: string; evidence: Attachment[] }
  | { type: 'RecordSecondCallback'; reached: false; note: string }
  | { type: 'RecordSecondCallback'; reached: true; answers: EvaluationAnswers; conclusion: string }
  | { type: 'ConcludeCase'; conclusion: string };

/** Holds the union above to the table: a command of the table without a shape fails to compile. */
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/** The act's name as it stands on a button. */
export const commandNames: Record<CommandType, string> = {
  AnswerOnTheSpot: '直接答复',
  Decline: '不予受理',
  Redirect: '转接',
  Dispatch: '派单',
  SignFor: '签收',
  RequestReturn: '申请退单',
  ApproveReturn: '同意退单',
  RefuseReturn: '不同意退单',
  RequestExtension: '申请延期',
  GrantExtension: '同意延期',
  RefuseExtension: '不同意延期',
  Reply: '提交答复',
  ApproveReply: '审核通过',
  RejectReply: '退回重写',
  RecordCallback: '登记回访',
  Evaluate: '评价',
  Redo: '重办',
  Urge: '催办',
  AddNote: '内部备注',
  Archive: '归档',
  HandOver: '移交',
  Verify: '核实差评',
  ConfirmFinding: '复核同意',
  RejectFinding: '复核不同意',
  ProposeMeasures: '提出整改措施',
  GiveFeedback: '反馈整改结果',
  RecordSecondCallback: '登记二次回访',
  ConcludeCase: '督办办结',
};
