import type { DispatchChoices, PlaceGroup } from '../../../views/ticket/ticket-view.ts';
import type { Installation } from '../../commands/installation.ts';
import type { DivisionCode } from '../../domain/directory/division.ts';
import type { BodyReference } from '../../domain/routing/answer.ts';
import type { Ticket } from '../../domain/ticket/state.ts';

const MOST_UNITS = 12;

/** A city with its counties, then each county with its streets. */
const placesOf = ({ divisions }: Installation, city: DivisionCode): PlaceGroup[] => {
  const below = (parent: DivisionCode) => divisions.filter((division) => division.parent === parent);
  const counties = below(city);
  const whole = divisions.filter((division) => division.code === city);
  return [
    { name: '市县', places: [...whole, ...counties] },
    ...counties.map((county) => ({ name: county.name, places: below(county.code) })),
  ]
    .map(({ name, places }) => ({ name, places: places.map((place) => ({ code: place.code, name: place.name })) }))
    .filter((group) => group.places.length > 0);
};

/** The units that a search for the words finds in the directory, best first and those near the place before others. */
export const unitsFound = ({ directory }: Installation, words: string, near: DivisionCode): BodyReference[] =>
  words.trim() === ''
    ? []
    : directory
        .search(words, MOST_UNITS, near)
        .map((unit) => ({ unit: unit.name, code: unit.code, function: unit.function }));

/** What the dispatch form offers; units that were chosen from an earlier search stay in sight. */
export const dispatchChoices = (
  installation: Installation,
  ticket: Ticket,
  typed: { q: string; chosen: readonly string[] },
): DispatchChoices => {
  const shown = new Set([
    ...(ticket.routing?.candidates.map((candidate) => candidate.code) ?? []),
    ...(ticket.routing?.assist.map((body) => body.code) ?? []),
  ]);
  const kept = [...new Set(typed.chosen)].flatMap((code): BodyReference[] => {
    const unit = shown.has(code) ? undefined : installation.directory.find(code);
    return unit ? [{ unit: unit.name, code: unit.code, function: unit.function }] : [];
  });
  const keptCodes = new Set(kept.map((body) => body.code));
  const near = ticket.place?.code ?? ticket.appeal.city;
  const found = unitsFound(installation, typed.q, near).filter(
    (body) => !keptCodes.has(body.code) && !shown.has(body.code),
  );
  return {
    matters: [...installation.matters.values()].map(({ code, path, clause }) => ({ code, path, clause })),
    places: placesOf(installation, ticket.appeal.city),
    found: [...kept, ...found],
    searched: typed.q.trim(),
  };
};
