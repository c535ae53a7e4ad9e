import type { DivisionCode } from '../directory/division.ts';
import type { Instant } from '../instant.ts';
import type { Skill } from '../seat/seat.ts';

/** 来电 or 去电. */
export type CallDirection = 'inbound' | 'outbound';

/** 通话事由: `appeal` a citizen calls; `callback` 回访; `return-call` 回拨 of a call that was missed; `contact` about a ticket; `consultation` between seats; `transfer` came by transfer. */
export const callPurposes = ['appeal', 'callback', 'return-call', 'contact', 'consultation', 'transfer'] as const;
export type CallPurpose = (typeof callPurposes)[number];

export const callPurposeNames: Record<CallPurpose, string> = {
  appeal: '群众来电',
  callback: '回访',
  'return-call': '回拨未接来电',
  contact: '联系诉求人',
  consultation: '坐席间咨询',
  transfer: '转接来电',
};

/** `planned`: a seat has asked for an outgoing call that has not reached the telephone server yet. */
export const callStates = ['planned', 'waiting', 'ringing', 'talking', 'held', 'ended'] as const;
export type CallState = (typeof callStates)[number];

export const callStateNames: Record<CallState, string> = {
  planned: '准备拨出',
  waiting: '排队中',
  ringing: '振铃中',
  talking: '通话中',
  held: '保持中',
  ended: '已结束',
};

/** How a call ended. `abandoned`: the citizen hung up while waiting or ringing; `unanswered`: nobody took it; `lost`: line, proxy or program broke off. */
export const callOutcomes = ['answered', 'abandoned', 'unanswered', 'rejected', 'failed', 'lost'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

export const callOutcomeNames: Record<CallOutcome, string> = {
  answered: '已接通',
  abandoned: '来电人放弃',
  unanswered: '无人接听',
  rejected: '未能接入',
  failed: '未接通',
  lost: '线路中断',
};

/** 无工单结束原因: why an answered call left no ticket. */
export const closingReasons = [
  'wrong-number',
  'consultation-answered',
  'silent',
  'harassment',
  'repeated',
  'transferred',
  'dropped',
  'test',
  'other',
] as const;
export type ClosingReason = (typeof closingReasons)[number];

export const closingReasonNames: Record<ClosingReason, string> = {
  'wrong-number': '打错电话',
  'consultation-answered': '咨询已当场答复',
  silent: '无声来电',
  harassment: '骚扰来电',
  repeated: '已登记过，只补充情况',
  transferred: '已转接',
  dropped: '通话中断，未说完',
  test: '测试',
  other: '其他',
};

/** Who ended a call. */
export type CallEnder = 'citizen' | 'seat' | 'system';

/** What happened on a call, without when. `account` is the seat concerned. */
export type CallFact =
  | {
      type: 'Arrived';
      /** From the page for calls, not by telephone. */
      byWeb?: true;
      sipCallId: string;
      phone: string;
      line: string;
      city: DivisionCode;
      skill: Skill | null;
      purpose: 'appeal' | 'transfer';
      transferredFrom: string | null;
    }
  | {
      type: 'Planned';
      account: string;
      phone: string;
      city: DivisionCode;
      purpose: CallPurpose;
      ticket: string | null;
      task: string | null;
    }
  | { type: 'Dialled'; sipCallId: string }
  | { type: 'Rang'; account: string }
  | { type: 'NotTaken'; account: string; why: 'declined' | 'no-answer' | 'unreachable' }
  /** `account` is empty where somebody outside answered a call that was transferred there. */
  | { type: 'Answered'; account: string }
  | { type: 'Held'; account: string }
  | { type: 'Resumed'; account: string }
  | { type: 'TransferAsked'; account: string; to: string; toName: string }
  | { type: 'Transferred'; to: string }
  | { type: 'TransferFailed'; to: string; why: string }
  | { type: 'CallbackPromised'; task: string }
  | { type: 'Ended'; outcome: CallOutcome; by: CallEnder; code: string }
  | { type: 'TicketAttached'; account: string; ticket: string }
  | { type: 'Closed'; account: string; reason: ClosingReason; note: string }
  | { type: 'Recorded'; recordings: readonly string[] };

export type CallEvent = CallFact & { at: Instant };

/** 通话: one call from its first ring to its record; folded from its events. */
export type Call = {
  id: string;
  /** Call-ID of the telephone server; null while planned. */
  sipCallId: string | null;
  direction: CallDirection;
  purpose: CallPurpose;
  city: DivisionCode;
  /** The number dialled by the citizen, such as 12345. */
  line: string;
  /** The citizen's number; empty when withheld. */
  phone: string;
  skill: Skill | null;
  /** The seat that has it now, or had it last. */
  account: string | null;
  state: CallState;
  startedAt: Instant;
  ringingAt: Instant | null;
  answeredAt: Instant | null;
  endedAt: Instant | null;
  outcome: CallOutcome | null;
  endedBy: CallEnder | null;
  ticket: string | null;
  task: string | null;
  transferredFrom: string | null;
  /** Accounts that were rung and did not take it. */
  tried: readonly string[];
  /** 结束登记: a ticket was attached or a reason given. */
  closedAt: Instant | null;
  closingReason: ClosingReason | null;
  closingNote: string;
  version: number;
};

/** 回拨任务: somebody called and was not heard. */
export const callTaskReasons = ['abandoned', 'unanswered', 'promised'] as const;
export type CallTaskReason = (typeof callTaskReasons)[number];

export const callTaskReasonNames: Record<CallTaskReason, string> = {
  abandoned: '排队中放弃',
  unanswered: '无人接听',
  promised: '已答应回拨',
};

export type CallTaskState = 'open' | 'done' | 'dropped';
