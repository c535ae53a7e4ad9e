import type { Instant } from '../instant.ts';
import { HOUR } from '../instant.ts';
import type { Sighting } from './sighting.ts';
import { type Aspect, aspects, type Rule, type Standard } from './standard.ts';

/** The circumstances that hold for a text, by aspect: codes read from its words, and times also from the month. */
export type Circumstances = Record<Aspect, ReadonlySet<string>>;

const monthOf = (at: Instant): number => new Date(at + 8 * HOUR).getUTCMonth() + 1;

/** What the citizen is, who manages the place and when it happens, as far as the text and the moment tell. */
export const circumstancesOf = (standard: Standard, sighting: Sighting, at?: Instant): Circumstances => {
  const found = { citizen: new Set<string>(), manager: new Set<string>(), time: new Set<string>() };
  const month = at === undefined ? null : monthOf(at);
  for (const { aspect, code, months } of standard.vocabulary.circumstances) {
    if (month !== null && months.includes(month)) found[aspect].add(code);
  }
  for (const word of sighting.byWord.keys()) {
    for (const { aspect, code } of standard.lexicon.circumstancesOf.get(word) ?? []) found[aspect].add(code);
  }
  return found;
};

/** Whether all conditions of a rule on circumstances hold; an empty list is no condition. */
export const holdsIn = (rule: Pick<Rule, Aspect>, circumstances: Circumstances): boolean =>
  aspects.every((aspect) => rule[aspect].length === 0 || rule[aspect].some((code) => circumstances[aspect].has(code)));
