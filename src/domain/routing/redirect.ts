import { urgencies } from '../appeal/urgency.ts';
import { type Evidence, gather } from './evidence.ts';
import type { Sighting } from './sighting.ts';
import type { Redirect, Standard } from './standard.ts';

export type Redirected = { redirect: Redirect; evidence: Evidence };

/** The redirect or refusal that speaks, emergencies before statutory channels before refusals; null when the appeal is ours. */
export const findRedirect = (standard: Standard, sighting: Sighting): Redirected | null => {
  const rank = ({ redirect, evidence }: Redirected): number =>
    urgencies.indexOf(redirect.urgency) * 100 + (redirect.decision === 'redirect' ? 50 : 0) + evidence.score;
  let best: Redirected | null = null;
  for (const evidence of gather(standard.lexicon, sighting, standard.lexicon.redirects, standard.lexicon.redirectsOf)) {
    const redirect = standard.redirects[evidence.index];
    if (redirect === undefined || sighting.normalised.text.length > (redirect.atMost ?? Number.POSITIVE_INFINITY))
      continue;
    const found = { redirect, evidence };
    if (best === null || rank(found) > rank(best)) best = found;
  }
  return best;
};
