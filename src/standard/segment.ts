import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import type { Segment } from '../domain/classify/document.ts';
import type { StandardText } from '../domain/routing/standard.ts';

/** So common that it is preferred to its parts, in the units of jieba's dictionary. */
const FREQUENCY = 2_000;
const LONGEST = 8;

type Worded = Pick<StandardText, 'rules' | 'vocabulary'>;

/** Words of the standard that are words: single terms of rules, names of bodies, and the dictionary's own. */
const wordsOf = ({ rules, vocabulary }: Worded): string[] => {
  const all = [
    ...vocabulary.dictionary,
    ...vocabulary.synonyms.flatMap(({ plain, said }) => [plain, ...said]),
    ...vocabulary.bodies.flatMap((body) => body.words),
    ...rules.flatMap((rule) => rule.words).filter((word) => !word.includes('+')),
  ];
  return [...new Set(all)].filter(
    (word) => /^\p{Script=Han}+$/u.test(word) && word.length > 1 && word.length <= LONGEST,
  );
};

/** Cuts texts into words with jieba and the words of a standard. Loading the dictionary takes a third of a second. */
export const segmentOf = (text: Worded): Segment => {
  const jieba = Jieba.withDict(dict);
  const own = wordsOf(text).map((word) => `${word} ${FREQUENCY} n`);
  if (own.length > 0) jieba.loadDict(Buffer.from(own.join('\n')));
  return (said) => jieba.cut(said, true);
};

/** Cuts texts into words with jieba's own dictionary; for models of other standards. */
export const plainSegment = (): Segment => {
  const jieba = Jieba.withDict(dict);
  return (said) => jieba.cut(said, true);
};
