import type { Citizen } from '../appeal/appeal.ts';

const PHONE = /(?<!\d)(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})(?!\d)/u;
const IDENTITY = /(?<!\d)\d{17}[\dXx](?!\d)/u;

/** Names the first kind of personal data found in a text that is to be published, in Chinese; null when none is seen. */
export const findPersonalData = (text: string, citizen: Citizen): string | null => {
  if (IDENTITY.test(text)) return '身份证号';
  if (PHONE.test(text) || (citizen.phone !== '' && text.includes(citizen.phone))) return '电话号码';
  if ([...citizen.name].length >= 2 && text.includes(citizen.name)) return '诉求人姓名';
  return null;
};
