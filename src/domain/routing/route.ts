import { readTokens } from '../classify/reading.ts';
import { listen } from './alarm.ts';
import type { RoutingAnswer, RoutingQuestion } from './answer.ts';
import { assistAt, bodyAt, referenceAt } from './bodies.ts';
import { candidatesOf, secondMatters } from './candidates.ts';
import { readableOf } from './corpus.ts';
import { redirectReason, whyNotSecond } from './explain.ts';
import { rankFunctions } from './functions.ts';
import { alarming, findRedirect, guidedBy, heardAs } from './redirect.ts';
import { sight } from './sighting.ts';
import type { Standard } from './standard.ts';
import { moreUrgent, readKind, readUrgency } from './temper.ts';

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
  const place = location.place;
  const readable = readableOf(standard.lexicon, sighting, place?.words ?? []);
  const reading = readTokens(standard.model.vocabulary, readable, standard.segment);
  const ranked = rankFunctions(standard, sighting, question, kind, place?.code ?? null, reading);
  const candidates = candidatesOf(standard, sighting, reading, ranked, location);
  const base = { kind, division: place, edition: standard.edition.number };

  const placed = place !== null && place.by !== 'hotline';
  const heard = listen(standard, reading);
  const urgency = moreUrgent(readUrgency(standard, sighting), alarming(heard) ? 'critical' : 'routine');
  const redirected =
    findRedirect(standard, sighting, placed) ?? guidedBy(standard, ranked[0]) ?? heardAs(heard, placed);
  if (redirected) {
    const { redirect } = redirected;
    return {
      ...base,
      kind: redirect.urgency === 'critical' ? 'help' : kind,
      urgency: moreUrgent(urgency, redirect.urgency),
      decision: redirect.decision,
      redirectTo: redirect.decision === 'redirect' ? redirect.to : null,
      matter: null,
      lead: redirect.function ? referenceAt(standard, redirect.function, null, location) : null,
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
  const certain = first !== undefined && bodyAt(standard, first.function, matter, location).certain;
  const sure =
    certain &&
    !alarming(heard) &&
    first.probability >= standard.edition.decision.threshold &&
    location.ambiguous.length === 0;
  return {
    ...base,
    urgency,
    decision: sure ? 'dispatch' : 'confirm',
    redirectTo: null,
    matter: first?.matter ?? null,
    lead: first ? { unit: first.unit, code: first.code, function: first.function } : null,
    assist: assistAt(standard, [...assist], location),
    candidates,
    because: first?.because ?? [],
    whyNotSecond: whyNotSecond(standard, candidates),
  };
};
