import type { Command } from './commands.ts';
import { type Required, required } from './required-text.ts';

/** Texts that the commands of the topics must carry. */
export const topicTexts = (command: Command): Required[] => {
  switch (command.type) {
    case 'OpenDispute':
      return [required('text', '争议说明', command.text, 5)];
    case 'GiveStatement':
      return [required('text', '陈述内容', command.text, 5)];
    case 'Rule':
      return [
        required('clause', '依据的条款', command.ruling.clause, 1),
        required('grounds', '裁定理由', command.ruling.grounds, 5),
      ];
    case 'WithdrawPrecedent':
      return [required('reason', '撤回理由', command.reason, 5)];
    case 'RecordContact':
      return [required('words', '联系情况', command.words)];
    case 'AssistReply':
      return [required('text', '协办意见', command.text, 5)];
    case 'Merge':
    case 'Detach':
    case 'Split':
      return [required('reason', '理由', command.reason)];
    case 'AddContact':
      return [required('words', '诉求人补充的内容', command.words)];
    case 'RequestSuspension':
      return [required('explanation', '挂起说明', command.explanation, 5)];
    case 'RefuseSuspension':
    case 'SendBackReply':
    case 'RejectContest':
    case 'RefuseExclusion':
    case 'CloseSupervision':
    case 'EscalateSupervision':
      return [required('note', '理由', command.note)];
    case 'OpenSupervision':
      return [required('demand', '督办要求', command.demand, 5)];
    case 'AnswerSupervision':
      return [required('text', '督办回复', command.text, 5)];
    case 'ContestRating':
    case 'ProposeExclusion':
      return [required('ground', '理由', command.ground, 5)];
    case 'RecordAudit':
      return command.reached ? [] : [required('note', '未联系上的情况', command.note)];
    case 'PublishCase':
      return [
        required('problem', '公开的问题', command.problem, 5),
        required('result', '公开的整改结果', command.result, 5),
      ];
    case 'Retime':
      return [required('because', '原因', command.because)];
    case 'WithdrawPublication':
      return [required('reason', '撤回理由', command.reason, 5)];
    default:
      return [];
  }
};
