import type { LocalDate } from '../deadline/local-time.ts';
import type { Directory } from './directory.ts';
import { heirOf, isOver, type KeptUnit, type Roster } from './roster.ts';
import type { UnitCode } from './unit.ts';

const leadsBackTo = (units: ReadonlyMap<UnitCode, KeptUnit>, from: UnitCode, goal: UnitCode): boolean => {
  const seen = new Set<UnitCode>();
  for (let at: UnitCode | null = from; at !== null && !seen.has(at); at = units.get(at)?.parent ?? null) {
    if (at === goal) return true;
    seen.add(at);
  }
  return false;
};

/**
 * The directory that routing and search use on a day. A unit is gone from the day after its last one: its code, and
 * those under which it served further functions, lead to its successor, and its sub-units belong to that one.
 */
export const directoryOn = (roster: Roster, on: LocalDate): Directory => {
  const { computed } = roster;
  const units = new Map<UnitCode, KeptUnit>();
  const sameBody = new Map<UnitCode, UnitCode>();
  const lead = (code: UnitCode): void => {
    const heir = heirOf(roster, code, on);
    if (heir) sameBody.set(code, heir.code);
  };
  for (const unit of roster.units.values()) {
    if (isOver(unit, on)) lead(unit.code);
    else units.set(unit.code, unit);
  }
  for (const code of computed.sameBody.keys()) if (!roster.units.has(code)) lead(code);
  for (const unit of [...units.values()]) {
    if (unit.parent === null || units.has(unit.parent)) continue;
    const parent = sameBody.get(unit.parent) ?? null;
    // A bureau may be dissolved into one of its own offices: nobody stands above himself.
    const above = parent !== null && !leadsBackTo(units, parent, unit.code) ? parent : null;
    units.set(unit.code, { ...unit, parent: above });
  }
  return { ...computed, units, sameBody };
};
