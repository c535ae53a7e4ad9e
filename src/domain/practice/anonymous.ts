import type { Citizen } from '../appeal/appeal.ts';
import { findPersonalData } from '../privacy/personal-data.ts';

const NAME_LEAST = 2;
const crossed = (words: string): string => '*'.repeat([...words].length);

const plate =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\s*[A-Za-zＡ-Ｚ]\s*[·•．.\-—]?\s*[A-Za-z0-9０-９Ａ-Ｚ]{4,6}[挂警学]?/gu;
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
/** Seven digits or more, narrow or wide, also spelled with blanks and dashes: telephone, identity and card numbers. */
const longNumber = /[0-9０-９](?:[\s\-–—·.]?[0-9０-９]){6,}[Xx]?/gu;
/** House, building, entrance, room, group; not the number of a line (2号线) or the day of a month (11月25号). */
const houseNumber =
  /(?<![月0-9０-９一二三四五六七八九十百])([0-9０-９一二三四五六七八九十百零]+(?:[-－—][0-9０-９]+)*)(\s*(?:号(?!线|令|文)|栋|幢|座|单元|室|组|弄|门牌))/gu;
const saidName = /(我叫|本人叫|名叫|姓名(?:是|为)?[:：]?|联系人(?:是|为)?[:：]?)(\p{Script=Han}{2,3})/gu;
const TITLES = '先生|女士|小姐|老师|师傅|大爷|大妈|大叔|阿姨|婆婆|爹爹|太婆|某';

const withoutName = (text: string, { name }: Citizen): string => {
  const [surname = ''] = [...name];
  const nameless = [...name].length < NAME_LEAST ? text : text.replaceAll(name, crossed);
  return /\p{Script=Han}/u.test(surname)
    ? nameless.replaceAll(new RegExp(`${surname}(?=${TITLES})`, 'gu'), '*')
    : nameless;
};

/** Crosses out who the citizen is: name, numbers of telephone, identity, plate and house, mail addresses. Roads and places stay, since the appeal is about them. */
export const withoutPersonalData = (text: string, citizen: Citizen): string =>
  withoutName(text, citizen)
    .replaceAll(mail, crossed)
    .replaceAll(plate, crossed)
    .replaceAll(longNumber, crossed)
    .replaceAll(houseNumber, '*$2')
    .replaceAll(saidName, (_whole, said: string, name: string) => `${said}${crossed(name)}`);

/** The text without personal data; null where some is still seen in it, so that nobody practises with it. */
export const anonymous = (text: string, citizen: Citizen): string | null => {
  const masked = withoutPersonalData(text, citizen);
  return findPersonalData(masked, citizen) === null ? masked : null;
};
