/** Chinese characters one behind the other, or letters and digits. */
const RUNS = /\p{Script=Han}+|[a-z0-9]+/gu;
const HAN = /^\p{Script=Han}/u;
const LETTERS = 3;

const hanGrams = (run: string): string[] => {
  const characters = [...run];
  return [...characters, ...characters.slice(1).map((character, at) => `${characters[at]}${character}`)];
};

const letterGrams = (run: string): string[] =>
  run.length <= LETTERS
    ? [run]
    : Array.from({ length: run.length - LETTERS + 1 }, (_, at) => run.slice(at, at + LETTERS));

/** Pieces of a name that a misspelt one still shares with it: characters and pairs of them, threes of letters. */
export const gramsOf = (name: string): string[] =>
  (name.match(RUNS) ?? []).flatMap((run) => (HAN.test(run) ? hanGrams(run) : letterGrams(run)));

/** Pairs of Chinese characters and whole numbers or Latin words: what says something of a long text. */
export const tellingGrams = (text: string): string[] =>
  (text.match(RUNS) ?? []).flatMap((run) =>
    HAN.test(run) ? hanGrams(run).filter((gram) => [...gram].length > 1) : [run],
  );
