import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import {
  dissatisfactionReasonNames,
  isNegative,
  satisfactionNames,
  solutionNames,
} from '../../src/domain/evaluation/satisfaction.ts';

const contactWords = (contacted: boolean | null): string =>
  contacted === null ? '未询问是否联系' : contacted ? '已联系' : '未联系';

const reasonWords = ({ by, satisfaction, reasons }: Pick<Evaluation, 'by' | 'satisfaction' | 'reasons'>): string => {
  if (reasons.length > 0) return `原因：${reasons.map((reason) => dissatisfactionReasonNames[reason]).join('、')}`;
  return by === 'keypad' && isNegative(satisfaction) ? '按键评价，未说明原因' : '';
};

/** 非常不满意，未解决；原因：问题没有解决. */
export const evaluationSentence = (
  evaluation: Pick<Evaluation, 'by' | 'satisfaction' | 'solution' | 'contacted' | 'reasons'>,
): string =>
  [
    `${satisfactionNames[evaluation.satisfaction]}，${solutionNames[evaluation.solution]}，${contactWords(evaluation.contacted)}`,
    reasonWords(evaluation),
  ]
    .filter((part) => part !== '')
    .join('；');
