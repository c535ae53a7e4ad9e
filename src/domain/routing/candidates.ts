import type { Candidate } from './answer.ts';
import { candidateAt } from './bodies.ts';
import { backstopReason, learnedReason, overrideReason, ruleReason } from './explain.ts';
import type { Ranked } from './functions.ts';
import { nearestMatter, pairsOf } from './matter.ts';
import type { Location } from './places.ts';
import type { Sighting } from './sighting.ts';
import type { Matter, Standard } from './standard.ts';

const SHOWN = 5;
const REASONS = 3;
/** Characters that are compared with the matters when no rule spoke. */
const READ = 400;
/** Below this nothing in the text decides, and the territory's own bodies are proposed. */
const FAINT = 0.1;
/** 兜底: the street, then the hotline's own body, then the petition body. */
const backstops = ['street', 'gov-services', 'petition'];

const matterOf = (standard: Standard, ranked: Ranked, pairs: ReadonlySet<number>): Matter | null => {
  const strongest = ranked.evidence[0];
  const byRule = strongest && standard.matterByCode.get(standard.rules[strongest.index]?.matter ?? '');
  return byRule ?? nearestMatter(standard, ranked.function, pairs);
};

const candidateOf = (
  standard: Standard,
  sighting: Sighting,
  ranked: Ranked,
  pairs: ReadonlySet<number>,
  location: Location,
): Candidate => {
  const matter = matterOf(standard, ranked, pairs);
  const spoken = ranked.evidence.slice(0, REASONS).map((evidence) => ruleReason(standard, sighting, evidence));
  const name = (code: string): string => standard.functionByCode.get(code)?.name ?? code;
  const because = spoken.length > 0 ? spoken : [learnedReason(name(ranked.function), matter)];
  const place = location.place;
  const lead = place && matter ? standard.places.leadAt(matter.code, ranked.function, place.code) : ranked.function;
  if (place && lead !== ranked.function) because.push(overrideReason(place.name, name(lead), matter));
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
  ranked: readonly Ranked[],
  location: Location,
): Candidate[] => {
  if (sighting.normalised.text === '' || (ranked[0]?.probability ?? 0) < FAINT) {
    return backstops.map((code) => candidateAt(standard, code, FAINT, null, [backstopReason], location));
  }
  const pairs = pairsOf(sighting.normalised.text.slice(0, READ));
  return distinct(ranked.slice(0, SHOWN).map((each) => candidateOf(standard, sighting, each, pairs, location)));
};
