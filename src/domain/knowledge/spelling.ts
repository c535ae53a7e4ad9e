/** An entry as it is looked up: its title and aliases, as they are written and as they are typed without tones. */
export type Spelled = {
  /** Title first, then the aliases; small letters, full width made half. */
  names: readonly string[];
  /** juzhuzheng */
  letters: readonly string[];
  /** jzz */
  initials: readonly string[];
};

/** Words as titles are compared with them. */
export const plainWords = (typed: string): string =>
  typed.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();

/** The least letters that mean a part of a name and not its beginning. */
const WITHIN = 3;

/**
 * How well a word names an entry: 1 the name itself, 0.9 its beginning, 0.75 within a name, 0.7 as pinyin or initials from the
 * beginning, 0.5 within them, 0 not at all. An alias counts a little less than the title.
 */
export const nameFit = ({ names, letters, initials }: Spelled, word: string): number => {
  let best = 0;
  names.forEach((name, at) => {
    const fit = name === word ? 1 : name.startsWith(word) ? 0.9 : name.includes(word) ? 0.75 : 0;
    best = Math.max(best, at === 0 ? fit : fit * 0.95);
  });
  if (best > 0 || !/^[a-z0-9]+$/u.test(word)) return best;
  for (const typed of [letters, initials])
    typed.forEach((name, at) => {
      const fit = name.startsWith(word) ? 0.7 : word.length >= WITHIN && name.includes(word) ? 0.5 : 0;
      best = Math.max(best, at === 0 ? fit : fit * 0.95);
    });
  return best;
};

/** Neighbouring characters: what a name and a misspelt question still share. One alone stands for itself. */
export const pairsOf = (text: string): string[] => {
  const characters = [...text.replaceAll(/[^\p{L}\p{N}]+/gu, '')];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
};
