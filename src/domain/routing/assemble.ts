import { type Classifier, compact, trainClassifier } from '../classify/classifier.ts';
import type { Segment } from '../classify/document.ts';
import { usualLinear } from '../classify/linear.ts';
import { usualNetwork } from '../classify/network.ts';
import { buildVocabulary } from '../classify/vocabulary.ts';
import { alarmCorpusOf, corpusOf } from './corpus.ts';
import { buildLexicon } from './lexicon.ts';
import { buildOutlines, mattersByFunction, type Outlines } from './matter.ts';
import type { Places } from './places.ts';
import type { Standard, StandardText } from './standard.ts';

/** The learned parts of a standard: which function and matter a text sounds like, and whether it sounds like a redirect. */
export type Learned = { model: Classifier; alarm: Classifier; outlines: Outlines };

/** A token of one saying only tells nothing of others, and there are as many of them as of all the rest. */
const SAYINGS = { minimum: 2, sharpness: 1 };
/** Sayings are short: a narrow network does as well as a wide one. For the alarm lines alone do as well. */
const NARROW = { ...usualNetwork, width: 16 };

/** Short sayings want a softer line than long letters. */
const GENTLE = { ...usualLinear, cost: 1, rounds: 6 };

/** Learns from the standard's own examples; takes some seconds. Same input, same classifiers. */
export const learn = (text: StandardText, segment: Segment): Learned => {
  const lexicon = buildLexicon(text);
  const functions = corpusOf(text, lexicon, segment);
  const calls = alarmCorpusOf(text, lexicon, segment);
  const vocabulary = buildVocabulary(
    [...functions, ...calls].map((row) => row.counts),
    SAYINGS,
  );
  return {
    model: compact(trainClassifier(functions, { vocabulary, network: NARROW, linear: GENTLE })),
    alarm: compact(trainClassifier(calls, { vocabulary, network: null, linear: GENTLE })),
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
