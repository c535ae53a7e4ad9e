import { type Refusal, refuse } from '../refusal.ts';
import type { Command } from './commands.ts';
import { type Required, required } from './required-text.ts';
import { topicTexts } from './topic-wording.ts';

export const TEXT_LIMIT = 5_000;

/** Texts that a command must carry. A refusal of another's request owes a reason; an approval doesn't. */
const textsOf = (command: Command): Required[] => {
  switch (command.type) {
    case 'AnswerOnTheSpot':
      return [required('text', '答复内容', command.text, 5)];
    case 'Decline':
      return [required('text', '不予受理的说明', command.text, 5)];
    case 'Redirect':
      return [required('to', '转接渠道', command.to), required('text', '转接说明', command.text)];
    case 'RequestReturn':
      return [
        required('clause', '依据的条款', command.clause, 1),
        required('explanation', '退单说明', command.explanation, 5),
      ];
    case 'RefuseReturn':
    case 'RefuseExtension':
    case 'RejectReply':
    case 'RejectFinding':
      return [required('note', '理由', command.note)];
    case 'RequestExtension':
      return [required('reason', '延期理由', command.reason, 5)];
    case 'Reply':
      return [required('text', '答复内容', command.text, 10), required('contact', '联系诉求人的情况', command.contact)];
    case 'Redo':
      return [required('reason', '重办理由', command.reason)];
    case 'AddNote':
      return [required('text', '备注', command.text, 1)];
    case 'Verify':
      return [required('ground', '核实情况', command.ground, 5)];
    case 'ProposeMeasures':
      return [required('text', '整改措施', command.text, 5), required('responsible', '责任人', command.responsible)];
    case 'GiveFeedback':
      return [required('text', '整改结果', command.text, 5)];
    case 'ConcludeCase':
      return [required('conclusion', '整改结论', command.conclusion, 5)];
    case 'RecordCallback':
    case 'RecordSecondCallback':
      return command.reached ? [] : [required('note', '未联系上的情况', command.note)];
    default:
      return topicTexts(command);
  }
};

/** Every text of a command, also those that may be empty: none is endless, whatever adapter it came through. */
const allTextsOf = (command: Command): [string, string][] => [
  ...Object.entries(command).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  ...(command.type === 'Dispatch' ? [['correction', command.order.correction] satisfies [string, string]] : []),
  ...('answers' in command ? [['words', command.answers.words] satisfies [string, string]] : []),
];

const lengthOf = (text: string): number => [...text.trim()].length;

/** Refuses a command whose texts are missing, too short to mean anything, or over the limit of 5,000 characters. */
export const checkTexts = (command: Command): Refusal | null => {
  for (const [field, text] of allTextsOf(command)) {
    const length = lengthOf(text);
    if (length > TEXT_LIMIT)
      return refuse('invalid', `这一栏请控制在 ${TEXT_LIMIT} 字以内，现有 ${length} 字。`, field);
  }
  for (const { field, name, value, least } of textsOf(command)) {
    const length = lengthOf(value);
    if (length === 0) return refuse('invalid', `请填写${name}。`, field);
    if (length < least) return refuse('invalid', `${name}太短，请写清楚（至少 ${least} 个字）。`, field);
  }
  return null;
};
