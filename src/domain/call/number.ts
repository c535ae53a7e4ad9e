/**
 * The number of a caller as it is kept: digits only, without our country and without the zero that trunks put before
 * mobiles; one of another country keeps 00, or it would be taken for somebody's here; empty when withheld.
 */
export const callerNumber = (caller: string): string => {
  const digits = caller
    .replace(/^(\+|00)86/u, '')
    .replace(/^\+/u, '00')
    .replaceAll(/\D/gu, '');
  if (/[a-z]/iu.test(caller) || digits.length < 3) return '';
  return /^01[3-9]\d{9}$/u.test(digits) ? digits.slice(1) : digits;
};

/** Says whether a text is a number that may be dialled: nothing abroad, and none of the 16… services that cost by the minute. */
export const isDialable = (number: string): boolean => /^(?!00|16\d{1,8}$)\d{3,12}$/u.test(number);
