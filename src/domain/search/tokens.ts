/** Chinese characters one behind the other, or letters and digits; everything else lies between. */
const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const HAN = /^\p{Script=Han}/u;

/** From this length on the beginning of a number or Latin word is enough to find it. */
const BEGINNING = 3;

const runsOf = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(RUNS) ?? [];

/** 城市管理 → 城市, 市管, 管理: each two characters that stand together. */
const pairsOf = (run: string): string[] => {
  const characters = [...run];
  return characters.slice(0, -1).map((character, at) => `${character}${characters[at + 1]}`);
};

/**
 * What an index keeps of a text, in its order: overlapping pairs of Chinese characters with the last one alone behind
 * them, and numbers and Latin words whole. Whatever is asked for later is found as it stands there, wherever a dictionary
 * would have cut text and question into words.
 */
export const indexTokens = (text: string): string[] =>
  runsOf(text).flatMap((run) => (HAN.test(run) ? [...pairsOf(run), [...run].at(-1) ?? ''] : [run]));

/** Tokens that stand one behind the other; `open` when the last is only the beginning of one. */
export type Phrase = { tokens: string[]; open: boolean };

/** How to ask the index for words as they stand; null when there is nothing in them to look for. */
export const phraseOf = (words: string): Phrase | null => {
  const runs = runsOf(words);
  const tokens = runs.flatMap((run, at) => {
    if (!HAN.test(run)) return [run];
    const last = [...run].at(-1) ?? '';
    // Within the question the run ends here; at its end the text may go on.
    return at < runs.length - 1 ? [...pairsOf(run), last] : [...run].length === 1 ? [last] : pairsOf(run);
  });
  const end = runs.at(-1);
  if (end === undefined) return null;
  const { length } = [...end];
  return { tokens, open: HAN.test(end) ? length === 1 : length >= BEGINNING };
};
