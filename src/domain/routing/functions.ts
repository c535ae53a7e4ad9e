import type { Kind } from '../appeal/kind.ts';
import { judgeVector } from '../classify/classifier.ts';
import { softmax } from '../classify/network.ts';
import type { Vector } from '../classify/vocabulary.ts';
import type { FunctionCode } from '../directory/unit.ts';
import type { RoutingQuestion } from './answer.ts';
import { circumstancesOf, holdsIn } from './circumstances.ts';
import { type Evidence, gather } from './evidence.ts';
import { recalled } from './history.ts';
import type { Sighting } from './sighting.ts';
import type { Standard } from './standard.ts';

/** What is known for one function: its share, the rules that spoke for it (strongest first) and its probability. */
export type Ranked = { function: FunctionCode; probability: number; evidence: Evidence[] };

const FURTHER = 0.3;
const LOWEST = -7;

/** Rules whose conditions on kind, channel and division hold, scored by their weight. */
const speaking = (
  standard: Standard,
  sighting: Sighting,
  question: RoutingQuestion,
  kind: Kind,
  division: string | null,
): Evidence[] => {
  const circumstances = circumstancesOf(standard, sighting, question.at);
  return gather(standard.lexicon, sighting, standard.lexicon.rules, standard.lexicon.rulesOf)
    .filter(({ index }) => {
      const rule = standard.rules[index];
      if (rule === undefined) return false;
      if (rule.kinds.length > 0 && !rule.kinds.includes(kind)) return false;
      if (!holdsIn(rule, circumstances)) return false;
      if (rule.channels.length > 0 && !rule.channels.some((channel) => channel === question.channel)) return false;
      return (
        rule.divisions.length === 0 ||
        rule.divisions.some((code) => division?.startsWith(code.replace(/(00){1,2}$/, '')))
      );
    })
    .map((evidence) => ({ ...evidence, score: (evidence.score * (standard.rules[evidence.index]?.weight ?? 3)) / 3 }))
    .sort((a, b) => b.score - a.score || a.index - b.index);
};

/** Citizens often name the wrong body, so a name is a hint of at most one. */
const namedIn = (standard: Standard, sighting: Sighting): Map<FunctionCode, number> => {
  const named = new Map<FunctionCode, number>();
  for (const hit of sighting.hits) {
    const code = standard.lexicon.bodyOf.get(hit.word);
    if (code === undefined) continue;
    const before = sighting.normalised.text.slice(Math.max(0, hit.start - 6), hit.start);
    const behind = sighting.normalised.text.slice(hit.end, hit.end + 10);
    const asked = /(请|要求|希望|建议|举报到|找)[^,。;]{0,5}$/.test(before);
    const refused = /^[^,。;]{0,4}(不归|不管|推|说|让|没人|不予|不受理|称|来过)/.test(behind);
    named.set(code, Math.max(named.get(code) ?? 0, refused ? 0.1 : asked ? 1 : 0.4));
  }
  return named;
};

/** The likeliest functions, best first; the probabilities leave room for all others and for "none of these". */
export const rankFunctions = (
  standard: Standard,
  sighting: Sighting,
  question: RoutingQuestion,
  kind: Kind,
  division: string | null,
  vector: Vector,
): Ranked[] => {
  const { rules, learned, named, temperature, unknown } = standard.edition.decision;
  const byFunction = new Map<FunctionCode, Evidence[]>();
  for (const evidence of speaking(standard, sighting, question, kind, division)) {
    const lead = standard.matterByCode.get(standard.rules[evidence.index]?.matter ?? '')?.lead;
    if (lead === undefined) continue;
    const known = byFunction.get(lead);
    if (known) known.push(evidence);
    else byFunction.set(lead, [evidence]);
  }
  const heard = softmax(judgeVector(standard.model, vector));
  const { history } = standard;
  const told = history && recalled(history, question.title ?? '', question.text);
  const hints = namedIn(standard, sighting);
  const logits = standard.model.labels.map((code, at) => {
    let spoken = 0;
    let share = 1;
    for (const { score } of byFunction.get(code) ?? []) {
      spoken += score * share;
      share *= FURTHER;
    }
    const own = heard[at] ?? 0;
    const opinion = history ? (1 - history.share) * own + history.share * (told?.get(code) ?? 0) : own;
    const guess = Math.max(LOWEST, Math.log(opinion));
    return (rules * spoken + learned * guess + named * (hints.get(code) ?? 0)) / temperature;
  });
  let top = unknown;
  for (const logit of logits) top = Math.max(top, logit);
  let mass = Math.exp(unknown - top);
  for (const logit of logits) mass += Math.exp(logit - top);
  return likeliest(logits).map((at): Ranked => {
    const code = standard.model.labels[at] ?? '';
    return {
      function: code,
      evidence: byFunction.get(code) ?? [],
      probability: Math.exp((logits[at] ?? 0) - top) / mass,
    };
  });
};

/** More than are ever shown or looked at. */
const MOST = 8;

/** The places of the highest values, highest first; of equal ones the first. */
const likeliest = (values: readonly number[]): number[] => {
  const chosen: number[] = [];
  values.forEach((value, at) => {
    let place = chosen.length;
    while (place > 0 && value > (values[chosen[place - 1] ?? 0] ?? 0)) place -= 1;
    if (place >= MOST) return;
    chosen.splice(place, 0, at);
    if (chosen.length > MOST) chosen.pop();
  });
  return chosen;
};
