import { type CallEvent, callOutcomeNames, callPurposeNames, closingReasonNames } from '../../src/domain/call/call.ts';

const notTakenWords = {
  declined: '未接，按了拒接',
  'no-answer': '振铃到时未接',
  unreachable: '电话不在线，没有响',
} as const;
const enderWords = { citizen: '对方挂断', seat: '坐席挂断', system: '系统结束' } as const;

/** Who did it and what happened, as one sentence in two parts. `nameOf` gives the person of an account. */
export const callSentence = (
  event: CallEvent,
  nameOf: (account: string) => string,
): { who: string; what: string; words?: string } => {
  switch (event.type) {
    case 'Arrived':
      return {
        who: '来电人',
        what: event.purpose === 'transfer' ? '的电话转接过来，进入排队' : `拨打 ${event.line}，进入排队`,
      };
    case 'Planned':
      return { who: nameOf(event.account), what: `准备拨出（${callPurposeNames[event.purpose]}）` };
    case 'Dialled':
      return { who: '系统', what: '拨出电话' };
    case 'Rang':
      return { who: nameOf(event.account), what: '的电话振铃' };
    case 'NotTaken':
      return { who: nameOf(event.account), what: notTakenWords[event.why] };
    case 'Answered':
      return { who: nameOf(event.account), what: '接通' };
    case 'Held':
      return { who: nameOf(event.account), what: '请对方稍候（保持）' };
    case 'Resumed':
      return { who: nameOf(event.account), what: '恢复通话' };
    case 'TransferAsked':
      return { who: nameOf(event.account), what: `转接给${event.toName || event.to}` };
    case 'Transferred':
      return { who: '系统', what: '转接成功' };
    case 'TransferFailed':
      return { who: '系统', what: '转接没有成功，通话留在原坐席', words: event.why };
    case 'CallbackPromised':
      return { who: '系统', what: '答应回拨，已建回拨任务' };
    case 'Ended':
      return { who: '通话', what: `结束：${callOutcomeNames[event.outcome]}，${enderWords[event.by]}` };
    case 'TicketAttached':
      return { who: nameOf(event.account), what: `登记到工单 ${event.ticket}` };
    case 'Closed':
      return {
        who: nameOf(event.account),
        what: `结束登记，没有工单：${closingReasonNames[event.reason]}`,
        words: event.note,
      };
    case 'Recorded':
      return { who: '系统', what: event.recordings.length === 0 ? '没有录音' : '保存录音' };
    default:
      return event satisfies never;
  }
};
