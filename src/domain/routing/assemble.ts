import { type Model, train, usualTraining } from '../classify/model.ts';
import { alarmCorpusOf, corpusOf } from './corpus.ts';
import { buildLexicon } from './lexicon.ts';
import { buildOutlines } from './matter.ts';
import type { Places } from './places.ts';
import type { Standard, StandardText } from './standard.ts';

/** The learned parts of a standard: which function a text sounds like, and whether it sounds like a redirect. */
export type Learned = { model: Model; alarm: Model };

/** Learns from the standard's own examples; takes about a second. Same input, same models. */
export const learn = (text: StandardText): Learned => {
  const lexicon = buildLexicon(text);
  return {
    model: train(corpusOf(text, lexicon), usualTraining),
    alarm: train(alarmCorpusOf(text, lexicon), usualTraining),
  };
};

/** Compiles a standard: numbers its words, builds the automaton, and takes the learned parts (learned now unless given). */
export const assemble = (text: StandardText, places: Places, learned: Learned = learn(text)): Standard => ({
  ...text,
  ...learned,
  places,
  matterByCode: new Map(text.matters.map((matter) => [matter.code, matter])),
  functionByCode: new Map(text.functions.map((entry) => [entry.code, entry])),
  lexicon: buildLexicon(text),
  outlines: buildOutlines(text),
});
