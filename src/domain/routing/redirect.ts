import { urgencies } from '../appeal/urgency.ts';
import { type Evidence, gather } from './evidence.ts';
import type { Ranked } from './functions.ts';
import type { Sighting } from './sighting.ts';
import type { Redirect, Standard } from './standard.ts';

export type Redirected = { redirect: Redirect; evidence: Evidence };

/** The redirect or refusal that speaks, emergencies before statutory channels before refusals; null when the appeal is ours. */
export const findRedirect = (standard: Standard, sighting: Sighting, placed: boolean): Redirected | null => {
  const rank = ({ redirect, evidence }: Redirected): number =>
    urgencies.indexOf(redirect.urgency) * 100 + (redirect.decision === 'redirect' ? 50 : 0) + evidence.score;
  let best: Redirected | null = null;
  for (const evidence of gather(standard.lexicon, sighting, standard.lexicon.redirects, standard.lexicon.redirectsOf)) {
    const redirect = standard.redirects[evidence.index];
    if (redirect === undefined || sighting.normalised.text.length > (redirect.atMost ?? Number.POSITIVE_INFINITY))
      continue;
    if (redirect.unplaced && placed) continue;
    const found = { redirect, evidence };
    if (best === null || rank(found) > rank(best)) best = found;
  }
  return best;
};

const SURE = 0.5;

/** The channel of another power that the ranking itself leads to, such as the courts; null when it leads to a body of ours. */
export const guidedBy = (standard: Standard, first: Ranked | undefined): Redirected | null => {
  const evidence = first?.evidence[0];
  if (first === undefined || evidence === undefined || first.probability < SURE) return null;
  const redirect = standard.redirects.find((each) => each.byFunction && each.function === first.function);
  return redirect ? { redirect, evidence } : null;
};
