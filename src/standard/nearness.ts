import type { DivisionCode } from '../domain/directory/division.ts';
import type { Unit } from '../domain/directory/unit.ts';

/**
 * How far a unit is from a place: 0 its own street, 1 its county, 2 its city's own bodies, 3 other counties of the
 * city, 4 the province, 5 other cities. All are equally far where the place is not known.
 */
export const nearnessTo = (place: DivisionCode | null): ((unit: Unit) => number) => {
  if (place === null) return () => 0;
  const county = place.slice(0, 6);
  const city = place.slice(0, 4);
  const isCity = county.endsWith('00');
  return ({ division, level }) => {
    if (division === place && !isCity) return place.length > 6 ? 0 : 1;
    if (!isCity && division.startsWith(county)) return 1;
    if (division.startsWith(city)) return level === 'city' ? 2 : 3;
    return level === 'province' ? 4 : 5;
  };
};
