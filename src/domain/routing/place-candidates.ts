import type { DivisionCode } from '../directory/division.ts';
import type { ZoneId } from '../directory/zone.ts';
import { type Gazetteer, lineageOf, type Meaning } from './gazetteer.ts';
import type { Mention } from './mentions.ts';

/** What a mention says for certain about the place of the matter. */
export type Candidate = {
  mention: Mention;
  city: DivisionCode;
  county: DivisionCode | null;
  street: DivisionCode | null;
  zone: ZoneId | null;
};

/** A statistical county without a GB/T code is a zone; its division is the one that the zone lies in. */
const lineageWithZone = (gazetteer: Gazetteer, meaning: Meaning) => {
  const line = lineageOf(gazetteer.divisions, meaning.code);
  const zone = meaning.zone === null ? undefined : gazetteer.zones.get(meaning.zone);
  if (zone === undefined) return line;
  const county = gazetteer.divisions.get(line.county ?? '');
  const statistical = county !== undefined && county.level === 'county' && /(开发区|管理区)$/.test(county.name);
  return statistical ? { ...line, city: zone.city, county: zone.county } : line;
};

/** What a mention means for certain: the common part of all its meanings; null when not even the city is common. */
export const candidateOf = (gazetteer: Gazetteer, mention: Mention): Candidate | null => {
  if (mention.weight === 0) return null;
  const lines = mention.meanings.map((meaning) => lineageWithZone(gazetteer, meaning));
  const same = <T>(values: T[]): T | null =>
    values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
  const city = same(lines.map((line) => line.city));
  if (city === null) return null;
  const county = same(lines.map((line) => line.county));
  const street = same(lines.map((line) => line.street));
  const zone = same(mention.meanings.map((meaning) => meaning.zone));
  return {
    mention,
    city,
    county,
    street: mention.meanings.some((each) => each.kind === 'landmark') ? null : street,
    zone,
  };
};

/** The value with the greatest sum of weights; of equals the one named first. */
export const heaviest = <T>(candidates: readonly Candidate[], key: (candidate: Candidate) => T | null): T | null => {
  const sums = new Map<T, number>();
  for (const candidate of candidates) {
    const value = key(candidate);
    // A city named again and again must not outweigh the spot: a more exact name counts more.
    const exact = candidate.street !== null ? 1.3 : candidate.county !== null || candidate.zone !== null ? 1.2 : 1;
    if (value !== null) sums.set(value, Math.max(sums.get(value) ?? 0, candidate.mention.weight * exact) + 0.01);
  }
  let best: T | null = null;
  for (const [value, sum] of sums) if (best === null || sum > (sums.get(best) ?? 0)) best = value;
  return best;
};
