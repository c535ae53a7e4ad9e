import type { Row } from '../classify/classifier.ts';
import { type Counts, countTokens, type Document, type Segment } from '../classify/document.ts';
import type { Span } from './answer.ts';
import type { Lexicon } from './lexicon.ts';
import { type Sighting, sight } from './sighting.ts';
import type { StandardText } from './standard.ts';

/** What stands behind a turn is a lesser matter. */
const AFTERWARDS = 0.35;

/**
 * A text as the models read it. Noise of hotline notes, names of bodies and of places are left out: they say who wrote,
 * who was asked and where, not what about. What stands behind a turn counts little. Where a word is another for a plain
 * one, the plain one is read too.
 */
export const readableOf = (lexicon: Lexicon, sighting: Sighting, places: readonly Span[] = []): Document => {
  const { text, back } = sighting.normalised;
  const weights = new Float32Array(text.length).fill(1);
  weights.fill(AFTERWARDS, sighting.turn);
  const plain: string[] = [];
  for (const hit of sighting.hits) {
    if (lexicon.noise.has(hit.word) || lexicon.bodyOf.has(hit.word)) weights.fill(0, hit.start, hit.end);
    const meant = lexicon.plainOf.get(hit.word);
    if (meant !== undefined) plain.push(meant);
  }
  if (places.length > 0) {
    // One pass, however many places a text names: a search for each took seconds on a long one.
    const named = new Uint8Array((back.at(-1) ?? 0) + 1);
    for (const place of places) named.fill(1, place.start, place.end);
    for (let at = 0; at < text.length; at++) if (named[back[at] ?? 0] === 1) weights[at] = 0;
  }
  return { title: '', text, weights, plain };
};

const countsOf = (lexicon: Lexicon, segment: Segment, said: string): Counts =>
  countTokens(readableOf(lexicon, sight(lexicon, said, 0)), segment);

/** Words learned in one row: fewer rows train sooner, and no gram reaches over the comma between them. */
const TOGETHER = 3;

/** Everything in the standard that shows how people speak about a function: examples first, then words, names and duties. */
export const corpusOf = (text: StandardText, lexicon: Lexicon, segment: Segment): Row[] => {
  const leads = new Map(text.matters.map((matter) => [matter.code, matter.lead]));
  const rows: Row[] = [];
  const add = (label: string | null | undefined, said: string, weight: number) => {
    if (label) rows.push({ label, weight, counts: countsOf(lexicon, segment, said) });
  };
  for (const { code, name, scope } of text.functions) {
    add(code, name, 0.5);
    for (const duty of scope.split(/[、,;]/)) add(code, duty, 0.5);
  }
  for (const matter of text.matters) add(matter.lead, matter.path[2], 0.7);
  for (const rule of text.rules) {
    const lead = leads.get(rule.matter);
    for (const example of rule.examples) add(lead, example, 1);
    for (const counter of rule.counterExamples) add(counter.lead, counter.text, 1);
    for (let at = 0; at < rule.words.length; at += TOGETHER) {
      add(
        lead,
        rule.words
          .slice(at, at + TOGETHER)
          .join(',')
          .replaceAll('+', ','),
        0.6,
      );
    }
  }
  for (const redirect of text.redirects) {
    for (const counter of redirect.counterExamples) add(counter.lead, counter.text, 1);
  }
  for (const { lead, examples } of text.boundaries.flatMap((boundary) => boundary.cases))
    for (const example of examples) add(lead, example, 1);
  for (const { function: code, sayings } of text.vocabulary.speech)
    for (const saying of sayings) add(code, saying, 0.8);
  return rows;
};

/** The label of appeals that no redirect is for. */
export const OURS = 'ours';

/** Ours outnumber the redirects by far; lighter, they leave the alarm open to new phrasings of the rare. */
const COMMON = 0.3;

/** What is to be redirected or declined, against everything that is ours; nothing, and so a silent alarm, in a standard without calls. */
export const alarmCorpusOf = (text: StandardText, lexicon: Lexicon, segment: Segment): Row[] => {
  if (text.vocabulary.calls.length === 0) return [];
  const rows: Row[] = [];
  const add = (label: string, said: string, weight: number) =>
    rows.push({ label, weight, counts: countsOf(lexicon, segment, said) });
  for (const rule of text.rules) {
    const lead = text.matters.find((matter) => matter.code === rule.matter)?.lead;
    // Matters of the courts and the like are led by a redirect; they are neither.
    if (text.redirects.some((redirect) => redirect.byFunction && redirect.function === lead)) continue;
    for (const example of rule.examples) add(OURS, example, COMMON);
    for (const counter of rule.counterExamples) add(OURS, counter.text, COMMON);
  }
  for (const example of text.boundaries.flatMap(({ cases }) => cases.flatMap((each) => each.examples)))
    add(OURS, example, COMMON);
  for (const redirect of text.redirects) {
    for (const example of redirect.examples) add(redirect.id, example, 1);
    for (const counter of redirect.counterExamples) add(OURS, counter.text, COMMON);
  }
  for (const { redirect, sayings } of text.vocabulary.calls) for (const saying of sayings) add(redirect, saying, 1);
  return rows;
};
