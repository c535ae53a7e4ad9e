import type { FoundUnit } from '../../../views/dispatch/unit-results.tsx';
import type { Installation } from '../../commands/installation.ts';
import type { DivisionCode } from '../../domain/directory/division.ts';
import type { Unit } from '../../domain/directory/unit.ts';

/** Of so many that the directory gives at most, so many are offered. */
const FOUND = 8;

/** The name of a unit's city where it is another than the place's; null for the own city and the province. */
const otherCity = (
  { divisions }: Installation,
  { division, level }: Unit,
  place: DivisionCode | null,
): string | null => {
  if (place === null || level === 'province' || division.startsWith(place.slice(0, 4))) return null;
  return divisions.find(({ code }) => code === `${division.slice(0, 4)}00`)?.name ?? null;
};

/** Units of the directory for what was typed, best first; those of the place before those elsewhere, which name their city. */
export const foundUnits = (installation: Installation, query: string, place: DivisionCode | null): FoundUnit[] =>
  query.trim() === ''
    ? []
    : installation.directory.search(query, FOUND, place).map((unit) => ({
        code: unit.code,
        name: unit.name,
        phone: unit.phone,
        city: otherCity(installation, unit, place),
      }));
