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
 * 学校门口的夜市 → 学校, 门口, 夜市: what was typed in one piece, cut into its words; characters that stand alone then
 * are left out, since they say little. The same words again where nothing can be cut.
 */
export const cutApart = (words: readonly string[], segment: (text: string) => readonly string[]): string[] => {
  const cut = words.flatMap((word) => {
    const pieces = segment(word).filter((piece) => [...piece].length > 1 && phraseOf(piece) !== null);
    return pieces.length > 0 ? pieces : [word];
  });
  return [...new Set(cut)].slice(0, MOST_WORDS);
};
