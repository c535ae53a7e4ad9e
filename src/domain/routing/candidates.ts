import type { Reading } from '../classify/reading.ts';
import type { Candidate, Reason } from './answer.ts';
import { candidateAt } from './bodies.ts';
import type { Evidence } from './evidence.ts';
import { backstopReason, learnedReason, overrideReason, ruleReason } from './explain.ts';
import type { Ranked } from './functions.ts';
import { likenessOf } from './matter.ts';
import type { Location } from './places.ts';
import { type Sighting, spansOf } from './sighting.ts';
import type { Matter, Standard } from './standard.ts';
import { tellingWords } from './telling.ts';

const SHOWN = 5;
const REASONS = 3;
/** Below this nothing in the text decides, and the territory's own bodies are proposed. */
const FAINT = 0.1;
/** 兜底: the street, then the hotline's own body, then the petition body. */
const backstops = ['street', 'gov-services', 'petition'];

/** What a text is compared by: the words it was read into, and how near it comes to each matter. */
type Read = { sighting: Sighting; reading: Reading; likeness: Float32Array };

/** Likenesses are small: one of a fifth weighs about as much as a rule of usual weight that found one word. */
const LIKENESS = 5;

/** The matter of a function: what its rules say of each, and how near the text comes to it. */
const matterOf = (standard: Standard, { function: code, evidence }: Ranked, likeness: Float32Array): Matter | null => {
  const spoken = new Map<string, number>();
  for (const { index, score } of evidence) {
    const matter = standard.rules[index]?.matter ?? '';
    spoken.set(matter, Math.max(spoken.get(matter) ?? 0, score));
  }
  let best: Matter | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const number of standard.mattersOf.get(code) ?? []) {
    const matter = standard.matters[number];
    if (matter === undefined) continue;
    const score = (spoken.get(matter.code) ?? 0) + LIKENESS * (likeness[number] ?? 0);
    if (score > highest) [best, highest] = [matter, score];
  }
  return best;
};

/** Below this nobody asks which words spoke for it. */
const HOPELESS = 0.01;

/** The reasons that a person reads: rules of the chosen matter first; else the words that the learned part went by. */
const reasonsOf = (
  standard: Standard,
  ranked: Ranked,
  matter: Matter | null,
  { sighting, reading }: Read,
): Reason[] => {
  const own = (evidence: Evidence): boolean => standard.rules[evidence.index]?.matter === matter?.code;
  const ordered = [...ranked.evidence.filter(own), ...ranked.evidence.filter((evidence) => !own(evidence))];
  if (ordered.length > 0) return ordered.slice(0, REASONS).map((evidence) => ruleReason(standard, sighting, evidence));
  const told = ranked.probability < HOPELESS ? [] : tellingWords(standard.model, reading, ranked.function);
  const words = spansOf(sighting, told);
  return [learnedReason(standard.functionByCode.get(ranked.function)?.name ?? ranked.function, matter, words)];
};

const candidateOf = (standard: Standard, read: Read, ranked: Ranked, location: Location): Candidate => {
  const matter = matterOf(standard, ranked, read.likeness);
  const because = reasonsOf(standard, ranked, matter, read);
  const place = location.place;
  const lead = place && matter ? standard.places.leadAt(matter.code, ranked.function, place.code) : ranked.function;
  if (place && lead !== ranked.function) {
    const name = standard.functionByCode.get(lead)?.name ?? lead;
    because.push(overrideReason(place.name, name, matter));
  }
  return candidateAt(standard, lead, ranked.probability, matter, because, location);
};

/** One candidate per function: where a city's own division of duties makes two the same, the better takes the other's share. */
const distinct = (candidates: readonly Candidate[]): Candidate[] => {
  const kept = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const known = kept.get(candidate.function);
    if (known) kept.set(candidate.function, { ...known, probability: known.probability + candidate.probability });
    else kept.set(candidate.function, candidate);
  }
  return [...kept.values()].sort((a, b) => b.probability - a.probability);
};

/** Functions whose words all stand behind the turn: a second matter in the same appeal, handled together. */
export const secondMatters = (ranked: readonly Ranked[], turn: number): string[] =>
  ranked
    .slice(1, SHOWN)
    .filter(({ evidence }) => evidence[0]?.hits.every((hit) => hit.start >= turn))
    .map((each) => each.function);

/** Up to five candidates for a person to choose from; the territory's own bodies when nothing in the text decides. */
export const candidatesOf = (
  standard: Standard,
  sighting: Sighting,
  reading: Reading,
  ranked: readonly Ranked[],
  location: Location,
): Candidate[] => {
  if (sighting.normalised.text === '' || (ranked[0]?.probability ?? 0) < FAINT) {
    return backstops.map((code) => candidateAt(standard, code, FAINT, null, [backstopReason], location));
  }
  const likeness = likenessOf(standard.outlines, standard.matters.length, reading);
  const read = { sighting, reading, likeness };
  return distinct(ranked.slice(0, SHOWN).map((each) => candidateOf(standard, read, each, location)));
};
