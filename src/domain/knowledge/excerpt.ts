/** Characters of an excerpt. */
const LENGTH = 90;
/** Characters before the first word that was found. */
const LEAD = 18;

/** A piece of a text around the first of the words that stands in it, or its beginning. */
export const excerptOf = (text: string, words: readonly string[]): string => {
  const flat = text.replaceAll(/^· /gmu, '').replaceAll(/\s+/gu, ' ').trim();
  const lower = flat.toLowerCase();
  const places = words.map((word) => lower.indexOf(word.toLowerCase())).filter((place) => place >= 0);
  const first = places.length > 0 ? Math.min(...places) : 0;
  const from = first <= LEAD ? 0 : first - LEAD;
  const piece = [...flat.slice(from)].slice(0, LENGTH).join('');
  return `${from > 0 ? '…' : ''}${piece}${from + piece.length < flat.length ? '…' : ''}`;
};
