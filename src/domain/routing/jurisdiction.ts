import type { DivisionCode } from '../directory/division.ts';
import type { PlaceReference, Span } from './answer.ts';
import { type Gazetteer, lineageOf } from './gazetteer.ts';
import { type Mention, mentionsIn, within } from './mentions.ts';
import { type Normalised, normalise, originalSpan } from './normalise.ts';
import { type Candidate, candidateOf, heaviest } from './place-candidates.ts';
import type { Location, PlaceQuestion } from './places.ts';

/** Weight below which a mention is an origin, a product or the like; see place-cues. */
const WEAK = 0.5;
const ROAD_AFTER = /^[\u4e00-\u9fff]{1,4}(路|大道|街)/;

const spansOf = (text: string, normalised: Normalised, mentions: readonly Mention[]): Span[] =>
  mentions.map((mention) => {
    const { start, end } = originalSpan(normalised, mention.start, mention.end);
    return { text: text.slice(start, end), start, end };
  });

const reference = (
  gazetteer: Gazetteer,
  code: DivisionCode,
  by: PlaceReference['by'],
  words: Span[],
): PlaceReference => ({
  code,
  name: gazetteer.divisions.get(code)?.name ?? code,
  by,
  words,
});

/** What is known without the text: the chosen division, else the hotline's city. */
const fallback = (gazetteer: Gazetteer, question: PlaceQuestion, ambiguous: DivisionCode[]): Location => {
  const { divisions } = gazetteer;
  for (const [code, by] of [
    [question.division, 'chosen'],
    [question.city, 'hotline'],
  ] as const) {
    if (code === undefined || !divisions.has(code)) continue;
    const { city, county, street } = lineageOf(divisions, code);
    const place = county ?? city;
    if (place !== null)
      return {
        place: reference(gazetteer, place, by, []),
        zone: null,
        street: by === 'chosen' ? street : null,
        ambiguous,
      };
  }
  return { place: null, zone: null, street: null, ambiguous };
};

/**
 * Where the matter is: what the citizen chose, made more exact by the text if the text names a place in it; else the place
 * named in the text (county, street or town, landmark, functional zone); else the hotline's city. Never throws.
 * `place` is the county where known, else the city; `street` the nine-digit code if a street or town was named.
 */
export const locate = (gazetteer: Gazetteer, question: PlaceQuestion): Location => {
  const normalised = normalise(question.text);
  const known = [question.division, question.city].filter(
    (code): code is string => code !== undefined && !code.endsWith('0000'),
  );
  const chosen = question.division !== undefined && known.includes(question.division) ? question.division : null;
  const mentions = mentionsIn(gazetteer, normalised, known);
  const all = mentions.flatMap((mention) => candidateOf(gazetteer, mention) ?? []);
  const inside = (each: Candidate, place: DivisionCode): boolean =>
    within(gazetteer, each.street ?? each.county ?? each.city, place);
  // Where the chosen division or the hotline is known, a person's origin or a product's name does not change it.
  const candidates = all.filter((each) => {
    const weak = each.mention.weight < WEAK;
    if (chosen !== null) return inside(each, chosen) && !weak;
    return !weak || known.every((place) => inside(each, place));
  });
  const ambiguous = [
    ...new Set(
      mentions.flatMap((mention) =>
        candidateOf(gazetteer, mention) === null ? mention.meanings.map((each) => each.code) : [],
      ),
    ),
  ];

  const city = heaviest(candidates, (each) => each.city);
  if (city === null) return fallback(gazetteer, question, ambiguous);
  const inCity = candidates.filter((each) => each.city === city);
  // An origin or a body's name must not make the place more exact than the spot itself.
  const strongest = Math.max(...inCity.map((each) => each.mention.weight));
  const telling = inCity.filter((each) => each.mention.weight >= strongest * 0.5);
  let county = heaviest(telling, (each) => each.county);
  const inCounty = telling.filter((each) => county === null || each.county === county || each.county === null);
  const street = heaviest(
    inCounty.filter((each) => county !== null && each.county === county),
    (each) => each.street,
  );
  const zone = heaviest(inCounty, (each) => each.zone);
  if (county === null && zone === null) {
    const sole = gazetteer.soleDistrict.get(city);
    const onRoad = inCity.some((each) =>
      ROAD_AFTER.test(normalised.text.slice(each.mention.end, each.mention.end + 8)),
    );
    if (sole !== undefined && onRoad) county = sole;
  }

  const words = spansOf(
    question.text,
    normalised,
    inCounty
      .filter((each) => street === null || each.street === null || each.street === street)
      .map((each) => each.mention),
  );
  const chosenLine = chosen === null ? null : lineageOf(gazetteer.divisions, chosen);
  const code = county ?? chosenLine?.county ?? city;
  const by = chosen !== null && (code === chosen || code === chosenLine?.county) ? 'chosen' : 'text';
  const unclear = mentions.flatMap((mention) => {
    const several = mention.meanings.length > 1 && county === null;
    return several && inCity.some((each) => each.mention === mention) ? mention.meanings.map((each) => each.code) : [];
  });
  return {
    place: reference(gazetteer, code, by, words),
    zone,
    street: street ?? chosenLine?.street ?? null,
    ambiguous: unclear,
  };
};
