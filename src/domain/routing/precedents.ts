import type { DivisionCode } from '../directory/division.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { Instant } from '../instant.ts';
import type { BodyReference } from './answer.ts';

/** 裁定先例 in force: who was named responsible for which matter and place, and in which words the appeal spoke. */
export type Precedent = {
  id: string;
  ticket: string;
  city: DivisionCode;
  matter: string | null;
  matterName: string;
  division: DivisionCode | null;
  title: string;
  /** Empty for a confidential appeal: such a ruling is shown for its matter, and not compared by words. */
  text: string;
  lead: BodyReference;
  clause: string;
  grounds: string;
  ruledAt: Instant;
};

/** The pairs of characters of a text, each once. */
export type Pairs = ReadonlySet<string>;

/** A precedent made ready to be compared. */
export type PreparedPrecedent = Precedent & { pairs: Pairs };

/** All that are in force, by the first four digits of their city. */
export type Precedents = ReadonlyMap<string, readonly PreparedPrecedent[]>;

/** What is compared with precedents. */
export type Compared = {
  city: DivisionCode | null;
  division: DivisionCode | null;
  matters: readonly string[];
  pairs: Pairs;
};

/** A precedent that may fit: how alike the words are (0 to 1), whether it is about a proposed matter, and whether it lies in the same county. */
export type Fitting = { precedent: PreparedPrecedent; likeness: number; sameMatter: boolean; near: boolean };

/** Beyond these characters appeals repeat themselves. */
const READ = 300;

/** The pairs of a title and a text; a title that only begins the text is not counted twice. */
export const pairsOf = (title: string, text: string): Pairs => {
  const whole = text.startsWith(title.replace(/…$/u, '')) ? text : `${title}${text}`;
  const letters = [...whole.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')].slice(0, READ);
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
};

/** Share of pairs that two texts have in common (Dice), 0 to 1. */
export const likenessOfPairs = (one: Pairs, other: Pairs): number => {
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const pair of one) if (other.has(pair)) common += 1;
  return (2 * common) / (one.size + other.size);
};

const cityOf = (code: DivisionCode): string => code.slice(0, 4);

/** Makes precedents ready, each in its city's list, the newest first. */
export const preparePrecedents = (precedents: readonly Precedent[]): Precedents => {
  const byCity = new Map<string, PreparedPrecedent[]>();
  for (const precedent of [...precedents].sort((a, b) => b.ruledAt - a.ruledAt)) {
    const pairs = precedent.text === '' ? new Set<string>() : pairsOf(precedent.title, precedent.text);
    const list = byCity.get(cityOf(precedent.city)) ?? [];
    list.push({ ...precedent, pairs });
    byCity.set(cityOf(precedent.city), list);
  }
  return byCity;
};

const countyOf = (code: DivisionCode | null): string => code?.slice(0, 6) ?? '';

/** Says whether a ruling for one place holds for another as it is: in the same county, or made for the whole city. */
const isNear = (precedent: DivisionCode | null, place: DivisionCode | null): boolean => {
  const [one, other] = [countyOf(precedent), countyOf(place)];
  return one !== '' && other !== '' && (one === other || one.endsWith('00'));
};

/** From so many common pairs on it is the same case in other words, whatever matter the router has put it under. */
export const ALMOST_THE_SAME = 0.6;

/**
 * Precedents of the same city on a matter that is proposed, or in nearly the same words; the most alike first, of equally
 * alike ones the newest. Elsewhere the duties may be divided otherwise.
 */
export const fittingPrecedents = (precedents: Precedents, { city, division, matters, pairs }: Compared): Fitting[] => {
  const place = division ?? city;
  if (place === null) return [];
  return (precedents.get(cityOf(place)) ?? [])
    .map((precedent) => ({
      precedent,
      likeness: likenessOfPairs(pairs, precedent.pairs),
      sameMatter: precedent.matter !== null && matters.includes(precedent.matter),
      near: isNear(precedent.division, division),
    }))
    .filter(({ sameMatter, likeness }) => sameMatter || likeness >= ALMOST_THE_SAME)
    .sort((a, b) => b.likeness - a.likeness || b.precedent.ruledAt - a.precedent.ruledAt);
};

/** The body of a ruling as it is at another place: itself where the ruling holds as it is, else null and the function is asked for. */
export const bodyAsRuled = ({ precedent, near }: Fitting, known: (code: UnitCode) => boolean): BodyReference | null =>
  near && known(precedent.lead.code) ? precedent.lead : null;
