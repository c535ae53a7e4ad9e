import { createHmac, randomInt } from 'node:crypto';

/** No letter or digit that is mistaken for another when read out on the telephone. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;

/** 查询码: eight characters by chance; the citizen's key to the progress page. */
export const newQueryCode = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** What is stored in place of the code: keyed, so that a stolen database opens no ticket. Case and blanks don't matter. */
export const hashQueryCode = (secret: string, code: string): string =>
  createHmac('sha256', secret).update(code.replaceAll(/\s/gu, '').toUpperCase()).digest('hex');
