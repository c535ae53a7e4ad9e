import { train, usualTraining } from '../classify/model.ts';
import { alarmCorpusOf, corpusOf } from './corpus.ts';
import { buildLexicon } from './lexicon.ts';
import { buildOutlines } from './matter.ts';
import type { Places } from './places.ts';
import type { Standard, StandardText } from './standard.ts';

/** Compiles a standard: numbers its words, builds the automaton and trains the learned part. Same input, same answers. */
export const assemble = (text: StandardText, places: Places): Standard => {
  const lexicon = buildLexicon(text);
  return {
    ...text,
    places,
    matterByCode: new Map(text.matters.map((matter) => [matter.code, matter])),
    functionByCode: new Map(text.functions.map((entry) => [entry.code, entry])),
    lexicon,
    outlines: buildOutlines(text),
    model: train(corpusOf(text, lexicon), usualTraining),
    alarm: train(alarmCorpusOf(text, lexicon), usualTraining),
  };
};
