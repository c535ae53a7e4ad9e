import type { AppealDetail } from '../appeal/appeal.ts';
import type { Field, FieldCheck } from './field.ts';

/** Longest answer to a field, in characters. */
export const ANSWER_LIMIT = 100;

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
/** Blue and yellow plates have five places behind the letter, those of new energy six; police, trailer and learner plates end in a word. */
const PLATE = new RegExp(`^[${PROVINCES}][A-HJ-NP-Z][A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9警学挂港澳使领]$`, 'u');

const narrow = (text: string): string => text.normalize('NFKC').replaceAll('\u0000', '').trim();

/** As it is written down: full width becomes narrow, and a plate or a number loses blanks and points between its signs. */
export const tidyAnswer = ({ kind, check }: Pick<Field, 'kind' | 'check'>, typed: string): string => {
  const said = narrow(typed).replaceAll(/\s+/gu, ' ');
  if (check === 'plate') return said.replaceAll(/[\s·•.-]/gu, '').toUpperCase();
  if (check === 'code') return said.replaceAll(/\s/gu, '').toUpperCase();
  if (kind === 'number') return said.replaceAll(/[,，\s]/gu, '').replace(/(元|块|人|户|平方米|月|个月)$/u, '');
  return said;
};

/** A day that the calendar has. */
const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

const checks: Record<FieldCheck, { holds: (text: string) => boolean; sentence: string }> = {
  plate: {
    holds: (text) => PLATE.test(text),
    sentence: '不像车牌号码。应是省份简称、一个字母和五位或六位字母数字，如 鄂C12345、鄂CD12345。',
  },
  code: {
    holds: (text) => /^[A-Z0-9][A-Z0-9\-_/]{2,}$/u.test(text),
    sentence: '只能有字母、数字和短横线，至少 3 位。请与来电人核对。',
  },
  year: { holds: (text) => /^(19|20)\d{2}$/u.test(text), sentence: '请写四位年份，如 2026。' },
};

/** What is wrong with an answer and how to mend it; null when it can stand. An empty one always can. */
export const faultOfAnswer = (field: Field, answer: string): string | null => {
  if (answer === '') return null;
  const length = [...answer].length;
  if (length > ANSWER_LIMIT) return `${field.name}请控制在 ${ANSWER_LIMIT} 字以内，现有 ${length} 字。`;
  if (field.kind === 'date' && !isDay(answer)) return `${field.name}请写成日期，如 2026-11-25。`;
  if (field.kind === 'number' && !/^\d{1,12}(\.\d{1,2})?$/u.test(answer))
    return `${field.name}请写数字${field.unit === '' ? '' : `，单位是${field.unit}`}，最多两位小数。`;
  if (field.kind === 'choice' && !field.choices.includes(answer))
    return `${field.name}请从列出的几项中选择：${field.choices.join('、')}。`;
  const check = field.check === null ? null : checks[field.check];
  return check && !check.holds(answer) ? `“${answer}”${check.sentence}` : null;
};

/** What was answered to the fields of a matter, and what is wrong with it, by field. */
export type ReadAnswers = { details: AppealDetail[]; faults: { field: string; message: string }[] };

const withUnit = ({ kind, unit }: Field, answer: string): string => (kind === 'number' ? `${answer}${unit}` : answer);

/**
 * Reads the answers to fields. A required one that is missing is a fault only where the matter is certain (`chosen`: a
 * person chose it): what the router merely supposes must not stand in the way of an appeal.
 */
export const readAnswers = (
  fields: readonly Field[],
  answerTo: (field: string) => string,
  chosen: { name: string } | null,
): ReadAnswers => {
  const read = fields.map((field) => {
    const answer = tidyAnswer(field, answerTo(field.id));
    const missing = answer === '' && field.need === 'required' && chosen !== null;
    const fault = missing
      ? `请问清${field.name}：“${chosen.name}”要有它才能办。问不到的，把事项改为不选，由派单员判断。`
      : faultOfAnswer(field, answer);
    return { field, answer, fault };
  });
  return {
    details: read
      .filter(({ answer, fault }) => answer !== '' && fault === null)
      .map(({ field, answer }) => ({
        field: field.id,
        name: field.name,
        value: withUnit(field, answer),
        ...(field.routed ? { routed: true as const } : {}),
      })),
    faults: read.flatMap(({ field, fault }) => (fault === null ? [] : [{ field: field.id, message: fault }])),
  };
};
