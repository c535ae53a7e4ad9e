import type { Citizen } from '../appeal/appeal.ts';

const PHONE = /(?<!\d)(1[3-9]\d{9}|0\d{2,3}\d{7,8})(?!\d)/u;
/** A local number without its area code looks like any other seven or eight digits, unless a word before says what it is. */
const LOCAL_PHONE = /(电话|致电|拨打|来电|号码|联系|手机|座机)[^\d。；]{0,4}[2-9]\d{6,7}(?!\d)/u;
const IDENTITY = /(?<!\d)\d{17}[\dXx](?!\d)/u;
const MAIL = /[\w.+-]+@[\w-]+\.[\w.]+/u;
const TITLES = '先生|女士|小姐|老师|师傅|大爷|大妈|大叔|阿姨|婆婆|爹爹|太婆|某';
const ADDRESS_LEAST = 4;

/** As it reads to a person: narrow digits, and no blanks or dashes between digits. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/(?<=\d)[\s\-–—·.]+(?=\d)/gu, '');

/**
 * Names the first kind of personal data found in a text that is to be published, in Chinese; null when none is seen.
 * It stops what slips through; a person redacts.
 */
export const findPersonalData = (text: string, citizen: Citizen, address = ''): string | null => {
  const words = plain(text);
  const phone = plain(citizen.phone);
  if (IDENTITY.test(words)) return '身份证号';
  if (PHONE.test(words) || LOCAL_PHONE.test(words) || (phone !== '' && words.includes(phone))) return '电话号码';
  if (MAIL.test(words)) return '电子邮箱';
  const [surname = ''] = [...citizen.name];
  if ([...citizen.name].length >= 2 && words.includes(citizen.name)) return '诉求人姓名';
  if (/\p{Script=Han}/u.test(surname) && new RegExp(`${surname}(${TITLES})`, 'u').test(words)) return '诉求人称呼';
  if ([...address].length >= ADDRESS_LEAST && words.includes(plain(address))) return '诉求人填写的地址';
  return null;
};
