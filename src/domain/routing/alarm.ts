import { judgeVector } from '../classify/classifier.ts';
import { softmax } from '../classify/network.ts';
import type { Vector } from '../classify/vocabulary.ts';
import { OURS } from './corpus.ts';
import type { Redirect, Standard } from './standard.ts';

/** What the learned alarm hears: the likeliest redirect, its probability, the likeliest emergency, and the probability of any emergency. */
export type Heard = { redirect: Redirect | null; probability: number; danger: Redirect | null; emergency: number };

/** Listens for redirects that no rule's words describe. Probabilities are of the alarm alone, 0 to 1. */
export const listen = (standard: Standard, vector: Vector): Heard => {
  const heard: Heard = { redirect: null, probability: 0, danger: null, emergency: 0 };
  if (vector.tokens.length === 0 || standard.alarm.labels.length === 0) return heard;
  const probabilities = softmax(judgeVector(standard.alarm, vector));
  let gravest = 0;
  standard.alarm.labels.forEach((label, at) => {
    if (label === OURS) return;
    const redirect = standard.redirects.find((each) => each.id === label);
    const probability = probabilities[at] ?? 0;
    if (redirect?.urgency === 'critical') {
      heard.emergency += probability;
      if (probability > gravest) [heard.danger, gravest] = [redirect, probability];
    }
    if (redirect && probability > heard.probability) {
      heard.redirect = redirect;
      heard.probability = probability;
    }
  });
  return heard;
};
