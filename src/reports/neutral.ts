/** What spreadsheets take for the beginning of a formula, also in full width. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/u;

/** A text that no spreadsheet carries out: an apostrophe before what looks like a formula. */
export const neutral = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text as it was before `neutral`, so that an exported list can be read in again unchanged. */
export const unneutral = (text: string): string => (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text);
