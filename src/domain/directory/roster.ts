import type { LocalDate } from '../deadline/local-time.ts';
import type { Directory } from './directory.ts';
import type { DivisionCode, DivisionLevel } from './division.ts';
import type { FunctionCode, Unit, UnitCode } from './unit.ts';
import type { ZoneId } from './zone.ts';

/** A unit as the directory keeps it, living or dissolved. */
export type KeptUnit = Unit & {
  /** Last day it takes tickets; null while nothing is planned. */
  dissolvedOn: LocalDate | null;
  /** 承接单位: who takes over from the day after. */
  successor: UnitCode | null;
};

/** 名录: every unit that there is or was, with what tells a sensible change from a wrong one. */
export type Roster = {
  /** What follows from functions and divisions alone. */
  computed: Directory;
  functions: ReadonlyMap<FunctionCode, string>;
  units: ReadonlyMap<UnitCode, KeptUnit>;
  /** Units of which an administrator's row stands in place of what is computed. */
  written: ReadonlySet<UnitCode>;
  /** Who bears a name in a division (`nameKey`); a unit with a last day bears none. */
  names: ReadonlyMap<string, UnitCode>;
};

/** The key under which a name stands in a division. */
export const nameKey = ({ name, division }: Pick<Unit, 'name' | 'division'>): string => `${name}@${division}`;

/** The division or functional zone of a code: `street@420302001` → 420302001. A further unit of a function (`~2`) lies where the first one does. */
export const placeOfCode = (code: UnitCode): string => code.slice(code.indexOf('@') + 1).replace(/~\d+$/u, '');

/** Lays the rows that administrators wrote over the computed directory. */
export const rosterOf = (
  computed: Directory,
  functions: ReadonlyMap<FunctionCode, string>,
  rows: readonly KeptUnit[],
): Roster => {
  const units = new Map<UnitCode, KeptUnit>();
  for (const unit of computed.units.values()) units.set(unit.code, { ...unit, dissolvedOn: null, successor: null });
  for (const row of rows) units.set(row.code, row);
  const names = new Map<string, UnitCode>();
  for (const unit of units.values()) if (unit.dissolvedOn === null) names.set(nameKey(unit), unit.code);
  return { computed, functions, units, written: new Set(rows.map(({ code }) => code)), names };
};

/** Where a unit can be set up: a division or a functional zone. */
export type UnitPlace = { place: DivisionCode | ZoneId; name: string; level: DivisionLevel; division: DivisionCode };

/** The division or zone of a code; null for an unknown one. */
export const unitPlace = ({ computed }: Pick<Roster, 'computed'>, place: string): UnitPlace | null => {
  const division = computed.divisions.get(place);
  if (division) return { place, name: division.name, level: division.level, division: place };
  const zone = computed.zones.get(place);
  return zone ? { place, name: zone.name, level: 'county', division: zone.county ?? zone.city } : null;
};

/** Says whether a unit's last day is over on a day. */
export const isOver = ({ dissolvedOn }: KeptUnit, on: LocalDate): boolean => dissolvedOn !== null && dissolvedOn < on;

/** Follows successors from a code to the unit that lives on a day; null where the line ends or runs in a circle. */
export const heirOf = ({ units, computed }: Roster, code: UnitCode, on: LocalDate): KeptUnit | null => {
  const seen = new Set<UnitCode>();
  let at: UnitCode | null | undefined = code;
  while (at !== null && at !== undefined && !seen.has(at)) {
    seen.add(at);
    const unit: KeptUnit | undefined = units.get(at);
    if (unit && !isOver(unit, on)) return unit;
    at = unit ? unit.successor : computed.sameBody.get(at);
  }
  return null;
};
