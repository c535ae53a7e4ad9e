/** Cuts a text into words; given by the shell, since dictionaries are files. The words lie one behind the other. */
export type Segment = (text: string) => readonly string[];

/** A text to learn from or to judge. */
export type Document = {
  /** Counted twice with the text, and once more for itself; empty where there is none. */
  title: string;
  text: string;
  /** How much each character counts; 0 leaves it out, and no token reaches over it. All count 1 where there are none. */
  weights?: Float32Array;
  /** Plain words for words of dialect in the text; counted as if they stood there too. */
  plain?: readonly string[];
};

/** How often each token stands in a document; a token is a marked string. */
export type Counts = ReadonlyMap<string, number>;

/** Marks of tokens: characters alone or in pairs, words; those of a title have one more mark in front. */
export const CHARACTERS = 'c';
export const WORD = 'w';
const TITLE = 't';

const texts = Uint8Array.from({ length: 65536 }, (_, unit) =>
  /[\p{Script=Han}a-z0-9]/u.test(String.fromCharCode(unit)) ? 1 : 0,
);

/** Han, small letters and digits carry meaning; everything else ends a run, so that no pair reaches over a comma. */
export const isText = (unit: number): boolean => texts[unit] === 1;

/** Whether a word has any character that carries meaning. */
export const hasText = (word: string): boolean => {
  for (let at = 0; at < word.length; at++) if (isText(word.charCodeAt(at))) return true;
  return false;
};

/** The weight of a stretch: that of its lightest character. */
export const lightest = (weights: Float32Array | undefined, start: number, end: number): number => {
  if (weights === undefined) return 1;
  let least = Number.POSITIVE_INFINITY;
  for (let at = start; at < end; at++) least = Math.min(least, weights[at] ?? 1);
  return least;
};

/** Comparable text: full width to half width, small letters. */
export const comparable = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A document of a title and a text as they were written. */
export const documentOf = (title: string, text: string): Document => ({
  title: comparable(title),
  text: comparable(text),
});

type Add = (token: string, weight: number) => void;

const countText = (text: string, weights: Float32Array | undefined, segment: Segment, add: Add): void => {
  for (let at = 0; at < text.length; at++) {
    if (!isText(text.charCodeAt(at))) continue;
    const weight = lightest(weights, at, at + 1);
    if (weight === 0) continue;
    add(CHARACTERS + text.charAt(at), weight);
    if (at + 1 >= text.length || !isText(text.charCodeAt(at + 1))) continue;
    const both = lightest(weights, at, at + 2);
    if (both > 0) add(CHARACTERS + text.slice(at, at + 2), both);
  }
  let at = 0;
  for (const word of segment(text)) {
    const weight = lightest(weights, at, at + word.length);
    at += word.length;
    if (weight > 0 && hasText(word)) add(WORD + word, weight);
  }
};

/** A plain word is one word already. */
export const whole: Segment = (word) => [word];

/** Characters alone and in pairs, and words; those of the title also by themselves. */
export const countTokens = ({ title, text, weights, plain = [] }: Document, segment: Segment): Counts => {
  const counts = new Map<string, number>();
  const add: Add = (token, weight) => counts.set(token, (counts.get(token) ?? 0) + weight);
  countText(text, weights, segment, add);
  for (const word of plain) countText(word, undefined, whole, add);
  if (title !== '')
    countText(title, undefined, segment, (token) => {
      add(token, 2);
      add(TITLE + token, 1);
    });
  return counts;
};
