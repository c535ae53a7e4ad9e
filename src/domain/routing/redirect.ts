import { type Urgency, urgencies } from '../appeal/urgency.ts';
import type { Heard } from './alarm.ts';
import type { Hit } from './automaton.ts';
import { type Evidence, gather } from './evidence.ts';
import type { Ranked } from './functions.ts';
import type { Sighting } from './sighting.ts';
import type { Redirect, Standard } from './standard.ts';

/** A redirect with the words it spoke on; no words when only the learned alarm heard it. */
export type Redirected = { redirect: Redirect; hits: readonly Hit[] };

/**
 * The redirect or refusal that speaks, emergencies before statutory channels before refusals; null when none does.
 * Words alone are not believed where the alarm hears nothing of it: of 12 appeals of ours in which they spoke wrongly it
 * heard under 1 % in 10.
 */
export const findRedirect = (
  standard: Standard,
  sighting: Sighting,
  placed: boolean,
  heard: Heard,
): Redirected | null => {
  const rank = (redirect: Redirect, { score }: Evidence): number =>
    urgencies.indexOf(redirect.urgency) * 100 + (redirect.decision === 'redirect' ? 50 : 0) + score;
  let best: Redirected | null = null;
  let highest = 0;
  for (const evidence of gather(standard.lexicon, sighting, standard.lexicon.redirects, standard.lexicon.redirectsOf)) {
    const redirect = standard.redirects[evidence.index];
    if (redirect === undefined || sighting.normalised.text.length > (redirect.atMost ?? Number.POSITIVE_INFINITY))
      continue;
    if (redirect.unplaced && placed) continue;
    if (!believed(redirect, heard)) continue;
    const found = rank(redirect, evidence);
    if (best === null || found > highest) [best, highest] = [{ redirect, hits: evidence.hits }, found];
  }
  return best;
};

const SURE = 0.5;

/** The channel of another power that the ranking itself leads to, such as the courts; null when it leads to a body of ours. */
export const guidedBy = (standard: Standard, first: Ranked | undefined): Redirected | null => {
  const evidence = first?.evidence[0];
  if (first === undefined || evidence === undefined || first.probability < SURE) return null;
  const redirect = standard.redirects.find((each) => each.byFunction && each.function === first.function);
  return redirect ? { redirect, hits: evidence.hits } : null;
};

/**
 * A missed emergency costs more than a question to the caller, so both stand low. On the two sets of 440 appeals on which
 * they were chosen, 29 of 33 critical appeals are sent on or raised above routine, and of 379 appeals of ours one is taken
 * for an emergency and one for another channel (test/bench/appeals, a and b).
 */
const HEARD = { redirect: 0.3, decline: 0.4, danger: 0.4, critical: 0.2, urgent: 0.06 };
const BELIEVED = { emergency: 0.02, other: 0.02 };

const believed = (redirect: Redirect, heard: Heard): boolean => {
  if (!heard.listening) return true;
  if (redirect.urgency === 'critical') return heard.emergency >= BELIEVED.emergency;
  return heard.redirect?.id === redirect.id || heard.of(redirect.id) >= BELIEVED.other;
};

/** The redirect that the learned alarm is sure of, though no rule has its words; refusals need more than emergencies. */
export const heardAs = ({ redirect, probability, danger, emergency }: Heard, placed: boolean): Redirected | null => {
  if (danger !== null && emergency >= HEARD.danger) return { redirect: danger, hits: [] };
  if (redirect === null || probability < HEARD[redirect.decision] || (redirect.unplaced && placed)) return null;
  return { redirect, hits: [] };
};

/** How urgent an appeal of ours is by what the alarm hears of an emergency in it; such an appeal never goes out by itself. */
export const alarmed = ({ emergency }: Heard): Urgency =>
  emergency >= HEARD.critical ? 'critical' : emergency >= HEARD.urgent ? 'urgent' : 'routine';
