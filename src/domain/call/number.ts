/** The number of a caller as it is kept: digits only, without the country and without the zero that trunks put before mobiles; empty when withheld. */
export const callerNumber = (caller: string): string => {
  const digits = caller.replace(/^(\+|00)86/u, '').replaceAll(/\D/gu, '');
  if (/[a-z]/iu.test(caller) || digits.length < 3) return '';
  return /^01[3-9]\d{9}$/u.test(digits) ? digits.slice(1) : digits;
};

/** Says whether a text is a number that can be dialled. */
export const isDialable = (number: string): boolean => /^\d{3,15}$/u.test(number);
