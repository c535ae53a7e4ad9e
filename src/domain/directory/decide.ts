import { isRealDate, type LocalDate } from '../deadline/local-time.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { checkDetails, sameDetails, tidyDetails, type UnitDetails } from './details.ts';
import { decideDissolution, meantUnit, type UnitBurden } from './dissolution.ts';
import { isOver, type KeptUnit, nameKey, type Roster, unitPlace } from './roster.ts';
import type { FunctionCode, UnitCode } from './unit.ts';

/** What an administrator wishes to change in the directory. */
export type DirectoryWish =
  | { act: 'add'; function: FunctionCode; place: string; parent: UnitCode | null; details: UnitDetails }
  | { act: 'change'; code: UnitCode; details: UnitDetails }
  | { act: 'dissolve'; code: UnitCode; lastDay: string; successor: UnitCode | null }
  | { act: 'reinstate'; code: UnitCode };
export type DirectoryAct = DirectoryWish['act'];

export const directoryActNames: Record<DirectoryAct, string> = {
  add: '新增单位',
  change: '修改资料',
  dissolve: '撤销单位',
  reinstate: '收回撤销',
};

/** A change that was decided; `before` is null for a new unit. */
export type DirectoryChange = { act: DirectoryAct; before: KeptUnit | null; after: KeptUnit };

export type DirectoryContext = { today: LocalDate; burden: (code: UnitCode) => UnitBurden };

const unknownUnit = (code: UnitCode): Refusal =>
  refuse('not-found', `名录中没有单位 ${code}，请核对单位代码。`, 'code');

const nameTaken = (roster: Roster, unit: Pick<KeptUnit, 'code' | 'name' | 'division'>): Refusal | null => {
  const holder = roster.names.get(nameKey(unit));
  return holder === undefined || holder === unit.code
    ? null
    : refuse('invalid', `同一区划已有“${unit.name}”（${holder}），请换一个名称，或直接修改那个单位。`, 'name');
};

/** Nearest unit of the same function at the place itself or above; where a new unit belongs unless told. */
const parentFor = ({ units, computed }: Roster, code: UnitCode, of: FunctionCode, place: string): UnitCode | null => {
  const zone = computed.zones.get(place);
  for (let at: string | null = place; at !== null; ) {
    const above: UnitCode = `${of}@${at}`;
    const same: UnitCode = computed.sameBody.get(above) ?? above;
    const unit = units.get(units.has(above) ? above : same);
    if (unit && unit.code !== code && unit.dissolvedOn === null) return unit.code;
    at = at === zone?.id ? (zone.county ?? zone.city) : (computed.divisions.get(at)?.parent ?? null);
  }
  return null;
};

/** The code of a new unit: the one that routing looks for while it is free, else a further one. */
const freeCode = ({ units }: Roster, of: FunctionCode, place: string): UnitCode => {
  const first = `${of}@${place}`;
  if (!units.has(first)) return first;
  let number = 2;
  while (units.has(`${first}~${number}`)) number += 1;
  return `${first}~${number}`;
};

const add = (roster: Roster, wish: Extract<DirectoryWish, { act: 'add' }>): DirectoryChange | Refusal => {
  if (!roster.functions.has(wish.function))
    return refuse('invalid', `没有职能“${wish.function}”，请从职能表中选择。`, 'function');
  const place = unitPlace(roster, wish.place);
  if (place === null) return refuse('invalid', `没有区划或功能区“${wish.place}”，请填写区划代码，如 420302。`, 'place');
  if (wish.function === 'street' && place.level !== 'street')
    return refuse('invalid', '“街道乡镇”职能的单位只能设在街道或乡镇，请改选区划。', 'place');
  if (wish.function === 'functional-zone' && !roster.computed.zones.has(wish.place))
    return refuse('invalid', '“功能区”职能的单位只能设在功能区，请改选区划。', 'place');
  const details = tidyDetails(wish.details);
  const code = freeCode(roster, wish.function, wish.place);
  const parent = wish.parent ?? parentFor(roster, code, wish.function, wish.place);
  const above = parent === null ? null : roster.units.get(parent);
  if (above === undefined || (above && above.dissolvedOn !== null))
    return refuse('invalid', `上级单位 ${parent} 不在名录中或已定撤销，请另选。`, 'parent');
  const { level, division } = place;
  const unit: KeptUnit = {
    ...{ code, function: wish.function, level, division, parent },
    ...details,
    ...{ dissolvedOn: null, successor: null },
  };
  const fault = checkDetails(details) ?? nameTaken(roster, unit);
  return fault ?? { act: 'add', before: null, after: unit };
};

const change = (
  roster: Roster,
  unit: KeptUnit,
  wished: UnitDetails,
  today: LocalDate,
): DirectoryChange | Refusal | null => {
  const details = tidyDetails(wished);
  if (sameDetails(details, tidyDetails(unit))) return null;
  if (isOver(unit, today))
    return refuse('wrong-state', `“${unit.name}”已撤销，资料不能再改。如需恢复，请先收回撤销。`, 'name');
  const after = { ...unit, ...details };
  const fault = checkDetails(details) ?? (unit.dissolvedOn === null ? nameTaken(roster, after) : null);
  return fault ?? { act: 'change', before: unit, after };
};

const reinstate = (roster: Roster, unit: KeptUnit): DirectoryChange | Refusal => {
  if (unit.dissolvedOn === null) return refuse('wrong-state', `“${unit.name}”没有撤销，不需要收回。`, 'lastDay');
  return (
    nameTaken(roster, unit) ?? {
      act: 'reinstate',
      before: unit,
      after: { ...unit, dissolvedOn: null, successor: null },
    }
  );
};

/**
 * Decides what a wish makes of the directory: one change of one unit, null where everything is so already, or why not.
 * Pure: the day, and how much work lies with a unit, come in the context.
 */
export const decideDirectory = (
  roster: Roster,
  wish: DirectoryWish,
  context: DirectoryContext,
): DirectoryChange | Refusal | null => {
  if (wish.act === 'add') return add(roster, wish);
  const unit = roster.units.get(wish.code);
  if (unit === undefined) return unknownUnit(wish.code);
  switch (wish.act) {
    case 'change':
      return change(roster, unit, wish.details, context.today);
    case 'dissolve': {
      if (!isRealDate(wish.lastDay)) return refuse('invalid', '请填写最后一日，写成 2026-12-31 的样子。', 'lastDay');
      const wished = { unit, lastDay: wish.lastDay, successor: wish.successor };
      const fault = decideDissolution(roster, wished, context.today, context.burden(unit.code));
      const successor = wish.successor === null ? null : (meantUnit(roster, wish.successor)?.code ?? null);
      return fault ?? { act: 'dissolve', before: unit, after: { ...unit, dissolvedOn: wish.lastDay, successor } };
    }
    case 'reinstate':
      return reinstate(roster, unit);
    default:
      return wish satisfies never;
  }
};

/** The roster after a change, for wishes that follow in the same list. Changes the two maps in place: a list has thousands of lines. */
export const noteChange = (
  working: { units: Map<UnitCode, KeptUnit>; names: Map<string, UnitCode> },
  { before, after }: DirectoryChange,
): void => {
  if (before && working.names.get(nameKey(before)) === before.code) working.names.delete(nameKey(before));
  if (after.dissolvedOn === null) working.names.set(nameKey(after), after.code);
  working.units.set(after.code, after);
};
