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

/** A run of Chinese characters: its first one alone, the pairs, its last one alone, so that what adjoins it is known on both sides. */
const hanTokens = (run: string, begins: boolean, ends: boolean): string[] => {
  const characters = [...run];
  const first = characters.slice(0, 1);
  if (characters.length === 1) return first;
  return [...(begins ? first : []), ...pairsOf(run), ...(ends ? characters.slice(-1) : [])];
};

/**
 * What an index keeps of a text, in its order: overlapping pairs of Chinese characters, and numbers and Latin words whole.
 * Whatever is asked for later is found as it stands there, wherever a dictionary would have cut text and question into
 * words.
 */
export const indexTokens = (text: string): string[] =>
  runsOf(text).flatMap((run) => (HAN.test(run) ? hanTokens(run, true, true) : [run]));

/** Tokens that stand one behind the other; `open` when the last is only the beginning of one. */
export type Phrase = { tokens: string[]; open: boolean };

/** How to ask the index for words as they stand; null when there is nothing in them to look for. */
export const phraseOf = (words: string): Phrase | null => {
  const runs = runsOf(words);
  const [only, ...more] = runs;
  const end = runs.at(-1);
  if (only === undefined || end === undefined) return null;
  // Before the question's first run and behind its last the text may go on.
  const tokens = runs.flatMap((run, at) => (HAN.test(run) ? hanTokens(run, at > 0, at < runs.length - 1) : [run]));
  const open = HAN.test(end) ? more.length === 0 && [...end].length === 1 : end.length >= BEGINNING;
  return { tokens, open };
};
