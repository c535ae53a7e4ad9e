import { localDateOf } from '../deadline/local-time.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { Candidate, Reason, RoutingAnswer, RoutingQuestion } from './answer.ts';
import { candidateAt } from './bodies.ts';
import { whyNotSecond } from './explain.ts';
import { matterReference } from './matter.ts';
import {
  ALMOST_THE_SAME,
  bodyAsRuled,
  type Fitting,
  fittingPrecedents,
  type Precedents,
  pairsOf,
} from './precedents.ts';
import type { Standard } from './standard.ts';

/** Fewer words in common say only that both are appeals on the same matter, which the rules know already. */
const LEAST = 0.25;

/**
 * 先例份量: how much of the opinion a ruling has on the same case in the same county. Above a half, so that it then goes before
 * whatever the router alone would say; the less alike the words, the less it moves.
 */
const WEIGHT = 0.7;
/** From another county of the city it speaks with half its voice: the duties may be divided otherwise there. */
const ELSEWHERE = 0.5;

/** At most so many candidates are offered. */
const SHOWN = 5;

/** What a precedent weighs in an answer, 0 to below 1. */
const weightOf = ({ likeness, near }: Fitting): number =>
  WEIGHT * Math.min(1, likeness / ALMOST_THE_SAME) * (near ? 1 : ELSEWHERE);

/** 裁定先例 20261123000001-C1：…. */
const reasonOf = ({ precedent, likeness }: Fitting): Reason => ({
  rule: `precedent ${precedent.id}`,
  clause: precedent.clause,
  words: [],
  sentence: `裁定先例 ${precedent.id}：${localDateOf(precedent.ruledAt)} 裁定“${precedent.title}”由${precedent.lead.unit}主办（条款 ${precedent.clause}），与本件用语重合 ${Math.round(likeness * 100)}%。`,
});

/** Why the ruled body now stands before the one that the router alone would have put first. */
const ruledFirst = (standard: Standard, [first, second]: readonly Candidate[], { precedent }: Fitting): string => {
  if (!first || !second) return '';
  const odds = [first, second].map(({ function: code, probability }) => {
    const name = standard.functionByCode.get(code)?.name ?? code;
    return `“${name}”的把握为 ${Math.round(probability * 100)}%`;
  });
  return `计入裁定先例 ${precedent.id} 后，${odds.join('，')}；请核对本件与先例的情形是否相同。`;
};

const byProbability = (a: Candidate, b: Candidate): number => b.probability - a.probability;

/** The candidate whose function the ruling named, for the matter that it was ruled on; made from the ruling where the router had not thought of it. */
const ruledCandidate = (
  standard: Standard,
  question: RoutingQuestion,
  answer: RoutingAnswer,
  fitting: Fitting,
  known: (code: UnitCode) => boolean,
): Candidate => {
  const { precedent } = fitting;
  const { function: code } = precedent.lead;
  const proposed = answer.candidates.find((candidate) => candidate.function === code);
  const { division, city } = question;
  const location = standard.places.locate({
    text: question.title ? `${question.title}\n${question.text}` : question.text,
    ...(division === undefined ? {} : { division }),
    ...(city === undefined ? {} : { city }),
  });
  const matter = standard.matterByCode.get(precedent.matter ?? '') ?? null;
  const candidate = proposed ?? candidateAt(standard, code, 0, matter, [], location);
  const ruled = bodyAsRuled(fitting, known);
  return {
    ...candidate,
    ...(matter ? { matter: matterReference(matter) } : {}),
    ...(ruled ? { unit: ruled.unit, code: ruled.code } : {}),
  };
};

/**
 * The answer with what was ruled on such an appeal before: the ruled body's function takes a share of the opinion, by the
 * likeness of the words, and the ruling stands first among its reasons. Redirects, refusals and emergencies stay as they
 * are, and so does an answer that no precedent fits. A changed first candidate is always shown to a person: the threshold
 * of automatic dispatch was measured on the router's own probabilities.
 */
export const withPrecedents = (
  standard: Standard,
  precedents: Precedents,
  question: RoutingQuestion,
  answer: RoutingAnswer,
  known: (code: UnitCode) => boolean,
): RoutingAnswer => {
  const untouchable = answer.decision === 'redirect' || answer.decision === 'decline' || answer.urgency === 'critical';
  if (precedents.size === 0 || untouchable) return answer;
  const [fitting] = fittingPrecedents(precedents, {
    city: question.city ?? null,
    division: answer.division?.code ?? null,
    matters: answer.candidates.flatMap(({ matter }) => (matter ? [matter.code] : [])),
    pairs: pairsOf(question.title ?? '', question.text),
  });
  if (fitting === undefined || fitting.likeness < LEAST) return answer;
  const weight = weightOf(fitting);
  const ruled = ruledCandidate(standard, question, answer, fitting, known);
  const others = answer.candidates
    .filter((candidate) => candidate.function !== ruled.function)
    .map((candidate) => ({ ...candidate, probability: candidate.probability * (1 - weight) }));
  const lifted: Candidate = {
    ...ruled,
    probability: ruled.probability * (1 - weight) + weight,
    because: [reasonOf(fitting), ...ruled.because],
  };
  const candidates = [lifted, ...others].sort(byProbability).slice(0, SHOWN);
  const first = candidates[0] ?? lifted;
  const changed = first.code !== answer.candidates[0]?.code;
  return {
    ...answer,
    decision: changed ? 'confirm' : answer.decision,
    matter: first.matter,
    lead: { unit: first.unit, code: first.code, function: first.function },
    assist: answer.assist.filter(({ function: code }) => code !== first.function),
    candidates,
    because: first.because,
    whyNotSecond: changed ? ruledFirst(standard, candidates, fitting) : whyNotSecond(standard, candidates),
  };
};
