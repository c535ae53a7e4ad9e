const MOBILE = /^1[3-9]\d{9}$/u;
/** Area codes of China: 010, 02x with eight digits, three digits behind the zero with seven or eight. */
const LANDLINE = /^0(?:10\d{8}|2\d{9}|[3-9]\d{2}\d{7,8})$/u;

/** A Chinese mobile or landline number as plain digits, whatever blanks, dashes, wide digits or +86 were typed; null when it is none. */
export const readPhone = (typed: string): string | null => {
  const digits = typed
    .normalize('NFKC')
    .replaceAll(/[\s()\-–—]/gu, '')
    .replace(/^(?:\+|00)86/u, '');
  const number = /^[1-9]\d{9,11}$/u.test(digits) && !MOBILE.test(digits) ? `0${digits}` : digits;
  return MOBILE.test(number) || LANDLINE.test(number) ? number : null;
};
