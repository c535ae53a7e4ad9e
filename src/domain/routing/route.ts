import type { Candidate, RoutingAnswer, RoutingQuestion } from './answer.ts';
import { bodyAt, candidateAt } from './bodies.ts';
import { backstopReason, learnedReason, redirectReason, ruleReason, whyNotSecond } from './explain.ts';
import { type Ranked, rankFunctions } from './functions.ts';
import { nearestMatter } from './matter.ts';
import type { Location } from './places.ts';
import { findRedirect } from './redirect.ts';
import { type Sighting, sight } from './sighting.ts';
import type { Matter, Standard } from './standard.ts';
import { moreUrgent, readKind, readUrgency } from './temper.ts';

const SHOWN = 5;
const REASONS = 3;
/** Below this nothing in the text decides, and the territory's own bodies are proposed. */
const FAINT = 0.1;
/** 兜底: the street, then the hotline's own body, then the petition body. */
const backstops = ['street', 'gov-services', 'petition'];

const matterOf = (standard: Standard, ranked: Ranked, sighting: Sighting): Matter | null => {
  const strongest = ranked.evidence[0];
  const byRule = strongest && standard.matterByCode.get(standard.rules[strongest.index]?.matter ?? '');
  return byRule ?? nearestMatter(standard, ranked.function, sighting);
};

const candidateOf = (standard: Standard, sighting: Sighting, ranked: Ranked, location: Location): Candidate => {
  const matter = matterOf(standard, ranked, sighting);
  const spoken = ranked.evidence.slice(0, REASONS).map((evidence) => ruleReason(standard, sighting, evidence));
  const name = standard.functionByCode.get(ranked.function)?.name ?? ranked.function;
  const because = spoken.length > 0 ? spoken : [learnedReason(name, matter)];
  return candidateAt(standard, ranked.function, ranked.probability, matter, because, location);
};

/** Functions whose words all stand behind the turn: a second matter in the same appeal, handled together. */
const secondMatters = (ranked: readonly Ranked[], turn: number): string[] =>
  ranked
    .slice(1, SHOWN)
    .filter(({ evidence }) => evidence[0]?.hits.every((hit) => hit.start >= turn))
    .map((each) => each.function);

/**
 * The whole answer for an appeal: kind, urgency, redirect or refusal, place, bodies by probability, and the reasons.
 * Pure: the same standard and question give the same answer. Design §7.
 */
export const route = (standard: Standard, question: RoutingQuestion): RoutingAnswer => {
  const title = question.title ?? '';
  const original = title === '' ? question.text : `${title}\n${question.text}`;
  const sighting = sight(standard.lexicon, original, title.length);
  const { division, city } = question;
  const location = standard.places.locate({
    text: original,
    ...(division === undefined ? {} : { division }),
    ...(city === undefined ? {} : { city }),
  });
  const kind = readKind(standard, sighting);
  const urgency = readUrgency(standard, sighting);
  const place = location.place;
  const ranked = rankFunctions(standard, sighting, question, kind, place?.code ?? null, place?.words ?? []);
  const faint = (ranked[0]?.probability ?? 0) < FAINT || sighting.normalised.text === '';
  const candidates = faint
    ? backstops.map((code) => candidateAt(standard, code, 0.1, null, [backstopReason], location))
    : ranked.slice(0, SHOWN).map((each) => candidateOf(standard, sighting, each, location));
  const base = { kind, division: place, edition: standard.edition.number };

  const redirected = findRedirect(standard, sighting);
  if (redirected) {
    const { redirect } = redirected;
    return {
      ...base,
      kind: redirect.urgency === 'critical' ? 'help' : kind,
      urgency: moreUrgent(urgency, redirect.urgency),
      decision: redirect.decision,
      redirectTo: redirect.decision === 'redirect' ? redirect.to : null,
      matter: null,
      lead: redirect.function ? bodyAt(standard, redirect.function, null, location) : null,
      assist: [],
      candidates,
      because: [redirectReason(sighting, redirected)],
      whyNotSecond: '',
    };
  }
  const first = candidates[0];
  const matter = first?.matter ? (standard.matterByCode.get(first.matter.code) ?? null) : null;
  const assist = new Set([...(matter?.assist ?? []), ...secondMatters(ranked, sighting.turn)]);
  if (first) assist.delete(first.function);
  const sure =
    (first?.probability ?? 0) >= standard.edition.decision.threshold &&
    place !== null &&
    location.ambiguous.length === 0;
  return {
    ...base,
    urgency,
    decision: sure ? 'dispatch' : 'confirm',
    redirectTo: null,
    matter: first?.matter ?? null,
    lead: first ? { unit: first.unit, code: first.code, function: first.function } : null,
    assist: [...assist].map((code) => bodyAt(standard, code, null, location)),
    candidates,
    because: first?.because ?? [],
    whyNotSecond: whyNotSecond(standard, candidates),
  };
};
