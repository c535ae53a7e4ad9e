import type { Directory } from './directory.ts';
import type { DivisionCode, DivisionLevel } from './division.ts';
import type { FunctionCode, Unit } from './unit.ts';
import type { ZoneId } from './zone.ts';

export type BodyWanted = {
  function: FunctionCode;
  level: DivisionLevel;
  division: DivisionCode;
  zone?: ZoneId | null;
  street?: DivisionCode | null;
};

/**
 * The body of a function for a place, at the wanted level, else at the next one above; never one below. A county directly
 * under the province serves the city level too. A functional zone's own bureau comes before the county's. The function
 * `street` has a body only where the street or town is known, `functional-zone` only in a zone: null otherwise, and the
 * caller takes the backstop.
 */
export const bodyFor = (directory: Directory, wanted: BodyWanted): Unit | null => {
  const { units, sameBody, divisions } = directory;
  const find = (place: string): Unit | null => {
    const code = `${wanted.function}@${place}`;
    return units.get(sameBody.get(code) ?? code) ?? null;
  };
  if (wanted.function === 'street') return wanted.street == null ? null : find(wanted.street);
  if (wanted.function === 'functional-zone') return wanted.zone == null ? null : find(wanted.zone);

  const low = wanted.level === 'county' || wanted.level === 'street';
  if (low && wanted.zone != null) {
    const bureau = find(wanted.zone);
    if (bureau !== null) return bureau;
  }
  for (
    let division = divisions.get(wanted.division);
    division !== undefined;
    division = divisions.get(division.parent ?? '')
  ) {
    const direct = division.level === 'county' && divisions.get(division.parent ?? '')?.level === 'province';
    const tooLow =
      division.level === 'street' || (division.level === 'county' && !low && !(direct && wanted.level === 'city'));
    if (tooLow || (wanted.level === 'province' && division.level !== 'province')) continue;
    const unit = find(division.code);
    if (unit !== null) return unit;
  }
  return null;
};

/** 兜底: the territory's body for what no function claims: the street or town if known, the zone's committee, else the government service body. */
export const backstopFor = (
  directory: Directory,
  place: { division: DivisionCode; zone?: ZoneId | null; street?: DivisionCode | null },
): Unit | null =>
  bodyFor(directory, { function: 'street', level: 'street', ...place }) ??
  bodyFor(directory, { function: 'functional-zone', level: 'county', ...place }) ??
  bodyFor(directory, { function: 'gov-services', level: 'county', ...place });
