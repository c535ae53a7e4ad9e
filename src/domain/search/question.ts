import { type Phrase, phraseOf } from './tokens.ts';

/** More words than these do not make a search better, only slower. */
const MOST_WORDS = 8;
const LENGTH_LIMIT = 60;

const QUOTED = /[“"]([^“”"]+)[”"]|(\S+)/gu;

/** What was typed as words to look for: blanks divide unless quotation marks hold together, letters are small, at most eight of sixty characters. */
export const searchWords = (typed: string): string[] =>
  [...typed.normalize('NFKC').replaceAll('\u0000', '').toLowerCase().matchAll(QUOTED)]
    .map(([, quoted, plain]) => quoted ?? plain ?? '')
    .filter((word) => phraseOf(word) !== null)
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LENGTH_LIMIT));

/** Words as the index is asked for them: all of them must be there. Words without anything to look for find nothing. */
export const phrasesOf = (words: readonly string[]): Phrase[] => words.flatMap((word) => phraseOf(word) ?? []);

/**
 * 学校门口夜市 → 学校, 门口, 夜市: what was typed in one piece, cut into its words; a character that would stand alone
 * stays with the one before it. The same words again when there is nothing to cut.
 */
export const cutApart = (words: readonly string[], segment: (text: string) => readonly string[]): string[] => {
  const cut = words.flatMap((word) => {
    const pieces: string[] = [];
    for (const piece of segment(word)) {
      const before = pieces.at(-1);
      const alone = [...piece].length === 1 || (before !== undefined && [...before].length === 1);
      if (before !== undefined && alone) pieces[pieces.length - 1] = `${before}${piece}`;
      else pieces.push(piece);
    }
    return pieces.filter((piece) => phraseOf(piece) !== null);
  });
  return [...new Set(cut)].slice(0, MOST_WORDS);
};
