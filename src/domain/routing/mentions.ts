import type { DivisionCode } from '../directory/division.ts';
import type { Hit } from './automaton.ts';
import { type Gazetteer, lineageOf, type Meaning } from './gazetteer.ts';
import type { Normalised } from './normalise.ts';
import { cueOf } from './place-cues.ts';

/** A place named in the text, with what it can still mean; offsets are of the normalised text. Weight 0: nothing says which of the many it is. */
export type Mention = { start: number; end: number; meanings: readonly Meaning[]; weight: number };

/** A name broken by blanks is one name only if it is long, or if every character of it stands apart. */
const holdsTogether = (normalised: Normalised, hit: Hit): boolean => {
  const length = hit.end - hit.start;
  if (length >= 4) return true;
  const gaps = (normalised.back[hit.end - 1] ?? 0) - (normalised.back[hit.start] ?? 0) - (length - 1);
  if (gaps === 0) return true;
  for (let at = hit.start + 1; at < hit.end; at++) {
    if ((normalised.back[at] ?? 0) - (normalised.back[at - 1] ?? 0) < 2) return false;
  }
  return true;
};

/** From left to right the longest name at each place; no two overlap. */
const longestFromLeft = (hits: Hit[]): Hit[] => {
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Hit[] = [];
  let end = 0;
  for (const hit of hits) {
    if (hit.start < end) continue;
    kept.push(hit);
    end = hit.end;
  }
  return kept;
};

/** Whether `inner` lies in `outer` or is the same. */
export const within = (gazetteer: Gazetteer, inner: DivisionCode, outer: DivisionCode): boolean => {
  const line = lineageOf(gazetteer.divisions, inner);
  return inner === outer || line.county === outer || line.city === outer;
};

/** Narrows the meanings to those in one of the places, unless none would be left. */
const narrowed = (
  gazetteer: Gazetteer,
  meanings: readonly Meaning[],
  places: readonly DivisionCode[],
): readonly Meaning[] => {
  if (meanings.length < 2) return meanings;
  const kept = meanings.filter((meaning) => places.some((place) => within(gazetteer, meaning.code, place)));
  return kept.length > 0 ? kept : meanings;
};

/** 武汉 for every place in 武汉市. */
const cityWord = (gazetteer: Gazetteer, code: DivisionCode): string => {
  const { city } = lineageOf(gazetteer.divisions, code);
  return (gazetteer.divisions.get(city ?? '')?.name ?? code).slice(0, 2);
};

const weigh = (text: string, mentions: Mention[]): void => {
  for (let first = 0; first < mentions.length; ) {
    let last = first;
    while (mentions[last + 1]?.start === mentions[last]?.end && last + 1 < mentions.length) last++;
    const start = mentions[first]?.start ?? 0;
    const end = mentions[last]?.end ?? 0;
    const cue = cueOf(text.slice(Math.max(0, start - 8), start), text.slice(end, end + 14));
    for (const mention of mentions.slice(first, last + 1)) mention.weight = cue;
    first = last + 1;
  }
};

/**
 * All places named in the text, their meanings narrowed by the place right before, then by the counties and cities
 * that the text names, then by `known` (chosen division, hotline's city) in turn.
 */
export const mentionsIn = (gazetteer: Gazetteer, normalised: Normalised, known: readonly DivisionCode[]): Mention[] => {
  const hits = gazetteer.automaton.scan(normalised.text).filter((hit) => holdsTogether(normalised, hit));
  if (hits.length === 0) return [];
  const mentions: Mention[] = longestFromLeft(hits).map(({ word, start, end }) => ({
    start,
    end,
    meanings: gazetteer.meanings[word] ?? [],
    weight: 1,
  }));
  weigh(normalised.text, mentions);

  const named = (kind: 'city' | 'county'): DivisionCode[] =>
    mentions.flatMap(({ meanings }) => {
      const only = meanings.length === 1 ? meanings[0] : undefined;
      return only !== undefined && only.kind === kind && only.reading !== 'common' ? [only.code] : [];
    });
  const counties = [...new Set(named('county'))];
  const cities = [
    ...new Set([...named('city'), ...counties.flatMap((code) => lineageOf(gazetteer.divisions, code).city ?? [])]),
  ];

  mentions.forEach((mention, index) => {
    const before = mentions[index - 1];
    const next = before !== undefined && before.end === mention.start ? before.meanings.map((each) => each.code) : [];
    let meanings = mention.meanings.filter(
      (meaning) => meaning.reading !== 'common' || next.some((place) => within(gazetteer, meaning.code, place)),
    );
    for (const places of [next, counties, cities, ...known.map((code) => [code])])
      meanings = [...narrowed(gazetteer, meanings, places)];
    const around = [...counties, ...cities, ...known];
    const locals = meanings.filter((meaning) => meaning.reading === 'local');
    if (locals.length > 0 && locals.length === meanings.length) {
      const here = locals.filter((meaning) => around.some((place) => within(gazetteer, meaning.code, place)));
      if (here.length > 0) meanings = here;
      else if (around.length > 0) meanings = [];
      else mention.weight = 0;
    }
    const [only] = meanings;
    const short =
      only?.kind === 'street' ? only.reading === 'bare' : only?.kind === 'landmark' && mention.end - mention.start <= 3;
    // A short name that lies elsewhere than the city named or the hotline: more likely a village or a word of another meaning.
    if (only !== undefined && short) {
      const against = cities.length > 0 ? cities : known;
      const fits = against.some((place) => meanings.some((each) => within(gazetteer, each.code, place)));
      const saysCity = normalised.text.startsWith(cityWord(gazetteer, only.code), mention.start);
      if (against.length > 0 && !fits && !saysCity) {
        if (mention.end - mention.start > 2) mention.weight *= cities.length > 0 ? 0.4 : 0.6;
        else meanings = [];
      }
    }
    mention.meanings = meanings;
  });
  return mentions.filter((mention) => mention.meanings.length > 0);
};
