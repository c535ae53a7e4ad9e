import { type Refusal, refuse } from '../refusal.ts';
import type { Unit } from './unit.ts';

/** What an administrator may change of a unit. */
export type UnitDetails = Pick<Unit, 'name' | 'aliases' | 'phone' | 'contact' | 'address'>;

const NAME_LIMIT = 60;
const ALIAS_LIMIT = 30;
const ALIASES_LIMIT = 60;
const PHONE_LIMIT = 60;
const CONTACT_LIMIT = 30;
const ADDRESS_LIMIT = 120;

const lengthOf = (text: string): number => [...text].length;

/** Blanks and line breaks as one blank, control characters away. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();

const orNull = (text: string | null): string | null => {
  const written = text === null ? '' : plain(text);
  return written === '' ? null : written;
};

/** Details as they are kept: no stray blanks, no alias twice, none that is the name itself, full-width digits of a phone narrow. */
export const tidyDetails = ({ name, aliases, phone, contact, address }: UnitDetails): UnitDetails => {
  const kept = plain(name);
  const others = aliases.map(plain).filter((alias) => alias !== '' && alias !== kept);
  return {
    name: kept,
    aliases: [...new Set(others)],
    phone: orNull(phone?.normalize('NFKC') ?? null),
    contact: orNull(contact),
    address: orNull(address),
  };
};

const tooLong = (what: string, text: string | null, limit: number, field: string): Refusal | null =>
  text !== null && lengthOf(text) > limit
    ? refuse('invalid', `${what}请控制在 ${limit} 字以内，现有 ${lengthOf(text)} 字。`, field)
    : null;

/** Refuses details that can't be right: no name, too long, a phone without digits. */
export const checkDetails = ({ name, aliases, phone, contact, address }: UnitDetails): Refusal | null => {
  if (lengthOf(name) < 2) return refuse('invalid', '请填写单位名称，至少 2 个字。', 'name');
  if (aliases.length > ALIASES_LIMIT)
    return refuse('invalid', `别名请控制在 ${ALIASES_LIMIT} 个以内，现有 ${aliases.length} 个。`, 'aliases');
  const long = aliases.find((alias) => lengthOf(alias) > ALIAS_LIMIT);
  if (long !== undefined)
    return refuse(
      'invalid',
      `别名“${long}”太长，请控制在 ${ALIAS_LIMIT} 字以内，各个别名用分号或换行隔开。`,
      'aliases',
    );
  if (phone !== null && (!/^[\d+()（）\-—–\s、，,;；/转]+$/u.test(phone) || (phone.match(/\d/gu)?.length ?? 0) < 3))
    return refuse('invalid', '电话请只填数字和 + - ( ) 转 等符号，多个电话用顿号隔开，如 0719-8681234。', 'phone');
  return (
    tooLong('单位名称', name, NAME_LIMIT, 'name') ??
    tooLong('电话', phone, PHONE_LIMIT, 'phone') ??
    tooLong('联系人', contact, CONTACT_LIMIT, 'contact') ??
    tooLong('地址', address, ADDRESS_LIMIT, 'address')
  );
};

/** Says whether two units are called and reached in the same way. */
export const sameDetails = (one: UnitDetails, other: UnitDetails): boolean =>
  one.name === other.name &&
  one.phone === other.phone &&
  one.contact === other.contact &&
  one.address === other.address &&
  one.aliases.join('\n') === other.aliases.join('\n');
