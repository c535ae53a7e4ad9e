import type { LocalDate } from '../deadline/local-time.ts';
import type { DivisionCode, DivisionLevel } from './division.ts';
import { isOver, type KeptUnit, type Roster } from './roster.ts';
import type { FunctionCode, UnitCode } from './unit.ts';

/** 在用, 拟撤销 (its last day is known), 已撤销. */
export type UnitCondition = 'living' | 'leaving' | 'dissolved';

/** How a unit stands on a day. */
export const conditionOf = (unit: KeptUnit, today: LocalDate): UnitCondition =>
  isOver(unit, today) ? 'dissolved' : unit.dissolvedOn === null ? 'living' : 'leaving';

/** Which units a list shows; `written` are those that an administrator has touched. */
export const unitStates = ['present', 'leaving', 'dissolved', 'written', 'all'] as const;
export type UnitState = (typeof unitStates)[number];

export type UnitFilter = {
  city: DivisionCode | null;
  county: DivisionCode | null;
  function: FunctionCode | null;
  level: DivisionLevel | null;
  state: UnitState;
};

const liesIn = ({ computed }: Roster, unit: KeptUnit, place: DivisionCode): boolean => {
  let at = computed.divisions.get(unit.division);
  while (at && at.code !== place) at = computed.divisions.get(at.parent ?? '');
  return at !== undefined;
};

const isInState = (roster: Roster, unit: KeptUnit, state: UnitState, today: LocalDate): boolean => {
  if (state === 'all') return true;
  if (state === 'written') return roster.written.has(unit.code);
  const condition = conditionOf(unit, today);
  return state === 'present' ? condition !== 'dissolved' : condition === state;
};

/** Says whether a filter leaves a unit in. */
export const passes = (roster: Roster, unit: KeptUnit, filter: UnitFilter, today: LocalDate): boolean =>
  (filter.function === null || unit.function === filter.function) &&
  (filter.level === null || unit.level === filter.level) &&
  isInState(roster, unit, filter.state, today) &&
  (filter.city === null || liesIn(roster, unit, filter.city)) &&
  (filter.county === null || liesIn(roster, unit, filter.county));

/** By division, then in the order of the functions: the province first, each city before its counties. */
export const inOrder = (roster: Roster, units: readonly KeptUnit[]): KeptUnit[] => {
  const rank = new Map([...roster.functions.keys()].map((code, index) => [code, index]));
  const last = rank.size;
  const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return [...units].sort(
    (a, b) =>
      order(a.division, b.division) ||
      (rank.get(a.function) ?? last) - (rank.get(b.function) ?? last) ||
      order(a.code, b.code),
  );
};

/** A part of a list with the codes at which the neighbouring parts begin; null where there is none. */
export type UnitPart = { units: KeptUnit[]; before: UnitCode | null; after: UnitCode | null };

/** The part of a list behind or in front of a unit; from the beginning where that unit is not in the list any more. */
export const partOf = (
  units: readonly KeptUnit[],
  size: number,
  from: { side: 'after' | 'before'; code: UnitCode } | null,
): UnitPart => {
  const at = from === null ? -1 : units.findIndex(({ code }) => code === from.code);
  const start = at < 0 ? 0 : from?.side === 'after' ? at + 1 : Math.max(0, at - size);
  const end = at >= 0 && from?.side === 'before' ? at : start + size;
  const part = units.slice(start, end);
  return {
    units: part,
    before: start > 0 ? (part[0]?.code ?? null) : null,
    after: end < units.length ? (part.at(-1)?.code ?? null) : null,
  };
};
