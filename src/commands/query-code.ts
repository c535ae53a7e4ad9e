import { createHmac } from 'node:crypto';

/** No letter or digit that is mistaken for another when read out on the telephone. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;

/** What is stored in place of the code: keyed, so that a stolen database opens no ticket. Case and blanks don't matter. */
export const hashQueryCode = (secret: string, code: string): string =>
  createHmac('sha256', secret).update(code.replaceAll(/\s/gu, '').toUpperCase()).digest('hex');

/**
 * 查询码, the citizen's key to the progress page: the same for the same submission key, so that a form sent twice shows
 * one code, and not to be worked out without the secret.
 */
export const queryCodeFor = (secret: string, submissionKey: string): string => {
  const chance = createHmac('sha256', secret).update(`query code of ${submissionKey}`).digest();
  return Array.from({ length: LENGTH }, (_, index) => ALPHABET[chance.readUInt16BE(index * 2) % ALPHABET.length]).join(
    '',
  );
};
