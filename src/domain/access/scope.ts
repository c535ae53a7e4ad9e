import type { DivisionCode } from '../directory/division.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { Scope } from './actor.ts';
import { isUnitRole, type StaffRole } from './role.ts';

type Person = { role: StaffRole; unit: UnitCode | null; city: DivisionCode | null };

/**
 * What a person may see: people of a unit the tickets of the own unit and the units below it; everyone else the own city's,
 * or the whole province where no city is set. Who has no unit in such a role sees nothing.
 */
export const scopeOf = ({ role, unit, city }: Person, below: (unit: UnitCode) => readonly UnitCode[]): Scope => {
  if (isUnitRole(role)) return { kind: 'units', units: unit === null ? [] : [unit, ...below(unit)] };
  return city === null ? { kind: 'all' } : { kind: 'city', city };
};
