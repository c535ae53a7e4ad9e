import type { Appeal, Attachment } from '../appeal/appeal.ts';
import type { Kind } from '../appeal/kind.ts';
import type { Urgency } from '../appeal/urgency.ts';
import type { AssistCommand } from '../assisting/assisting.ts';
import type { CallbackAuditCommand } from '../callback-audit/callback-audit.ts';
import type { LocalDate } from '../deadline/local-time.ts';
import type { RetimeCommand } from '../deadline/retiming.ts';
import type { DemandAnswer, DemandCommand } from '../demand/demand.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { DisputeCommand } from '../dispute/dispute.ts';
import type { EvaluationAnswers } from '../evaluation/evaluation.ts';
import type { ExclusionCommand } from '../exclusion/exclusion.ts';
import type { InsideUnitCommand } from '../inside-unit/inside-unit.ts';
import type { KnowledgeReference } from '../knowledge/entry.ts';
import type { MergingCommand } from '../merging/merging.ts';
import type { Finding, MeasureWay } from '../rectification/case.ts';
import type { PublicationCommand } from '../rectification/publication.ts';
import type { BodyReference, MatterReference, RoutingAnswer } from '../routing/answer.ts';
import type { SupervisionCommand } from '../supervision/supervision.ts';
import type { SuspensionCommand } from '../suspension/suspension.ts';
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

/** 坐席建议: the body and matter that the seat chose after asking the citizen; the dispatcher decides. */
export type Proposal = { body: BodyReference; matter: MatterReference | null };

/** The first command of a ticket's life; it has no state to come from. */
export type Register = {
  type: 'Register';
  number: string;
  appeal: Appeal;
  kind: Kind;
  urgency: Urgency;
  routing: RoutingAnswer | null;
  /** 诉求点 as split by the program or the seat; none: the appeal is one. */
  demands?: string[];
  /** The ticket that it was split from. */
  splitFrom?: string;
  /** What the seat that took it in thinks of it. */
  proposal?: Proposal;
};

/** What a person, the citizen or the program may wish for on a ticket. */
export type Command =
  | { type: 'AnswerOnTheSpot'; text: string; answeredBy: BodyReference | null; knowledge?: KnowledgeReference }
  | { type: 'Decline'; ground: DeclineGround; text: string }
  | { type: 'Redirect'; to: string; text: string }
  | { type: 'Dispatch'; order: DispatchOrder }
  | { type: 'SignFor' }
  | { type: 'RequestReturn'; reason: ReturnReason; clause: string; explanation: string; evidence?: Attachment[] }
  | { type: 'ApproveReturn'; note: string }
  | { type: 'RefuseReturn'; note: string }
  | { type: 'RequestExtension'; workingDays: number; reason: string }
  | { type: 'GrantExtension'; note: string }
  | { type: 'RefuseExtension'; note: string }
  | {
      type: 'Reply';
      text: string;
      contact: string;
      attachments: Attachment[];
      /** One for each demand of the ticket. */
      demands?: DemandAnswer[];
      /** Why it goes out although an assisting unit has not replied; empty when all have. */
      withoutAssist?: string;
    }
  | { type: 'ApproveReply'; note: string }
  | { type: 'RejectReply'; note: string }
  | { type: 'RecordCallback'; reached: false; note: string }
  | { type: 'RecordCallback'; reached: true; answers: EvaluationAnswers }
  | { type: 'Evaluate'; answers: EvaluationAnswers; way?: 'web' | 'message' | 'keypad' }
  | { type: 'Redo'; reason: string }
  | { type: 'Urge'; words: string }
  | { type: 'AddNote'; text: string }
  | { type: 'Archive' }
  | { type: 'HandOver'; from: UnitCode; to: Pick<BodyReference, 'unit' | 'code'>; lastDay: LocalDate }
  | { type: 'Verify'; finding: Finding; ground: string; body?: BodyReference | null }
  | { type: 'ConfirmFinding'; note: string }
  | { type: 'RejectFinding'; note: string }
  | { type: 'ProposeMeasures'; way: MeasureWay; problem?: string; text: string; responsible: string }
  | { type: 'GiveFeedback'; text: string; evidence: Attachment[] }
  | { type: 'RecordSecondCallback'; reached: false; note: string }
  | { type: 'RecordSecondCallback'; reached: true; answers: EvaluationAnswers; conclusion: string }
  | { type: 'ConcludeCase'; conclusion: string }
  | InsideUnitCommand
  | DisputeCommand
  | AssistCommand
  | DemandCommand
  | MergingCommand
  | SuspensionCommand
  | SupervisionCommand
  | ExclusionCommand
  | CallbackAuditCommand
  | PublicationCommand
  | RetimeCommand;

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
  Forward: '转交',
  TakeOver: '接手办理',
  RecordContact: '登记首次联系',
  EndorseReply: '签发答复',
  SendBackReply: '退回修改',
  OpenDispute: '提请裁定',
  GiveStatement: '提交陈述',
  Rule: '裁定',
  WithdrawPrecedent: '撤回裁定先例',
  AskAssist: '增加协办',
  AssistReply: '提交协办意见',
  UrgeAssist: '催办协办单位',
  SetDemands: '修改诉求点',
  Merge: '并入其他工单',
  AttachFollower: '并入重复诉求',
  Detach: '撤销并单',
  ReleaseFollower: '移出重复诉求',
  Split: '拆分工单',
  AddContact: '登记再次来电',
  RequestSuspension: '申请挂起',
  GrantSuspension: '同意挂起',
  RefuseSuspension: '不同意挂起',
  Resume: '恢复办理',
  Warn: '到期提醒',
  OpenSupervision: '发起督办',
  AnswerSupervision: '回复督办',
  CloseSupervision: '核销督办',
  EscalateSupervision: '升级督办',
  ContestRating: '申诉评价',
  ProposeExclusion: '提出剔除',
  RejectContest: '驳回申诉',
  ConfirmExclusion: '同意剔除',
  RefuseExclusion: '不同意剔除',
  DrawAudit: '抽取回访复核',
  RecordAudit: '登记回访复核',
  PublishCase: '公开整改情况',
  WithdrawPublication: '撤回公开',
  Retime: '重新计时',
};
