import { type Classifier, trainLines } from '../classify/classifier.ts';
import type { Segment } from '../classify/document.ts';
import { buildVocabulary } from '../classify/vocabulary.ts';
import { alarmCorpusOf, corpusOf } from './corpus.ts';
import { buildLexicon } from './lexicon.ts';
import { buildOutlines, mattersByFunction, type Outlines } from './matter.ts';
import type { Places } from './places.ts';
import type { Standard, StandardText } from './standard.ts';

/** The learned parts of a standard: which function and matter a text sounds like, and whether it sounds like a redirect. */
export type Learned = { model: Classifier; alarm: Classifier; outlines: Outlines };

/** Tokens of fewer sayings tell nothing of others (measured: nothing is lost), and there are more of them than of all the rest. */
const FEWEST_SAYINGS = 4;

/** Learns from the standard's own examples; takes some seconds. Same input, same classifiers. */
export const learn = (text: StandardText, segment: Segment): Learned => {
  const lexicon = buildLexicon(text);
  const functions = corpusOf(text, lexicon, segment);
  const calls = alarmCorpusOf(text, lexicon, segment);
  const vocabulary = buildVocabulary(
    [...functions, ...calls].map((row) => row.counts),
    FEWEST_SAYINGS,
  );
  return {
    model: trainLines(functions, vocabulary),
    alarm: trainLines(calls, vocabulary),
    outlines: buildOutlines(text, lexicon, segment, vocabulary),
  };
};

/** Compiles a standard: numbers its words, builds the automaton, and takes the learned parts (learned now unless given). */
export const assemble = (
  text: StandardText,
  places: Places,
  segment: Segment,
  learned: Learned = learn(text, segment),
): Standard => ({
  ...text,
  ...learned,
  segment,
  history: null,
  places,
  matterByCode: new Map(text.matters.map((matter) => [matter.code, matter])),
  functionByCode: new Map(text.functions.map((entry) => [entry.code, entry])),
  lexicon: buildLexicon(text),
  mattersOf: mattersByFunction(text.matters),
});
