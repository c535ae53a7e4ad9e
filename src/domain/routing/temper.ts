import { type Kind, kinds } from '../appeal/kind.ts';
import { type Urgency, urgencies } from '../appeal/urgency.ts';
import { gather } from './evidence.ts';
import type { Sighting } from './sighting.ts';
import type { Standard } from './standard.ts';

/** 诉求类型 by the kind rules; a complaint when none speaks, because most who write without a form complain. */
export const readKind = (standard: Standard, sighting: Sighting): Kind => {
  const scores = new Map<Kind, number>();
  for (const { index } of gather(standard.lexicon, sighting, standard.lexicon.kinds, standard.lexicon.kindsOf)) {
    const rule = standard.kinds[index];
    if (rule) scores.set(rule.kind, (scores.get(rule.kind) ?? 0) + rule.weight);
  }
  let best: Kind = 'complaint';
  let highest = 1;
  for (const kind of kinds) {
    const score = scores.get(kind) ?? 0;
    if (score > highest) [best, highest] = [kind, score];
  }
  return best;
};

/** 紧急程度: the highest that any urgency rule asks for. */
export const readUrgency = (standard: Standard, sighting: Sighting): Urgency => {
  let highest = 0;
  for (const { index } of gather(
    standard.lexicon,
    sighting,
    standard.lexicon.urgencies,
    standard.lexicon.urgenciesOf,
  )) {
    highest = Math.max(highest, urgencies.indexOf(standard.urgencies[index]?.urgency ?? 'urgent'));
  }
  return urgencies[highest] ?? 'routine';
};

/** The more urgent of two. */
export const moreUrgent = (a: Urgency, b: Urgency): Urgency => (urgencies.indexOf(a) >= urgencies.indexOf(b) ? a : b);
