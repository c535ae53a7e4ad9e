import { addDays, type LocalDate } from '../deadline/local-time.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { KeptUnit, Roster } from './roster.ts';
import type { UnitCode } from './unit.ts';

/** What would be left behind with a unit: tickets that are not at their end, and accounts of its people. */
export type UnitBurden = { tickets: number; accounts: number };

export const noBurden: UnitBurden = { tickets: 0, accounts: 0 };

/** 兜底: where no other function claims an appeal, bodies of these functions take it. */
const backstops = ['street', 'functional-zone', 'gov-services'];

/** A typing error in the year is caught: nobody plans so far ahead or learns so late. */
const DAYS_BACK = 366;
const DAYS_AHEAD = 3 * 366;

/** The codes that lead to a unit: its own, those under which it serves further functions, and those of units dissolved into it. */
const codesLeadingTo = ({ units, computed }: Roster, code: UnitCode): Set<UnitCode> => {
  const found = new Set([code]);
  let size = 0;
  while (size < found.size) {
    size = found.size;
    for (const unit of units.values()) if (unit.successor !== null && found.has(unit.successor)) found.add(unit.code);
    for (const [other, same] of computed.sameBody) if (!units.has(other) && found.has(same)) found.add(other);
  }
  return found;
};

/** Says whether a place would be without a last resort if nobody took this unit over. */
export const isBackstop = (roster: Roster, code: UnitCode): boolean =>
  [...codesLeadingTo(roster, code)].some((each) => !each.includes('~') && backstops.includes(each.split('@')[0] ?? ''));

/** The unit that a successor's code means: a code under which a body serves a second function means that body. */
export const meantUnit = ({ units, computed }: Roster, code: UnitCode): KeptUnit | null =>
  units.get(code) ?? units.get(computed.sameBody.get(code) ?? '') ?? null;

const checkSuccessor = (roster: Roster, unit: KeptUnit, successor: UnitCode): Refusal | null => {
  const heir = meantUnit(roster, successor);
  if (heir === null) return refuse('invalid', `名录中没有承接单位 ${successor}，请重新选择。`, 'successor');
  if (heir.code === unit.code) return refuse('invalid', '承接单位不能是被撤销的单位自己，请另选。', 'successor');
  const seen = new Set<UnitCode>();
  for (
    let at: UnitCode | null = heir.code;
    at !== null && !seen.has(at);
    at = roster.units.get(at)?.successor ?? null
  ) {
    if (at === unit.code)
      return refuse('invalid', `“${heir.name}”正是由“${unit.name}”承接的，不能互相承接，请另选。`, 'successor');
    seen.add(at);
  }
  return heir.dissolvedOn === null
    ? null
    : refuse('invalid', `“${heir.name}”自己也已撤销或已定撤销，不能承接，请另选一个在用的单位。`, 'successor');
};

/** Objects to a dissolution, or has nothing to object. */
export const decideDissolution = (
  roster: Roster,
  { unit, lastDay, successor }: { unit: KeptUnit; lastDay: LocalDate; successor: UnitCode | null },
  today: LocalDate,
  { tickets, accounts }: UnitBurden,
): Refusal | null => {
  if (unit.dissolvedOn !== null)
    return refuse(
      'wrong-state',
      `“${unit.name}”已定于 ${unit.dissolvedOn} 后撤销。要改日期或承接单位，请先收回撤销。`,
      'lastDay',
    );
  if (lastDay < addDays(today, -DAYS_BACK) || lastDay > addDays(today, DAYS_AHEAD))
    return refuse('invalid', '最后一日应在一年前到三年后之间，请核对年份。', 'lastDay');
  if (successor !== null) return checkSuccessor(roster, unit, successor);
  if (isBackstop(roster, unit.code))
    return refuse('invalid', `“${unit.name}”是所在区划的兜底单位，撤销时须指定承接单位。`, 'successor');
  if (tickets > 0 || accounts > 0)
    return refuse(
      'invalid',
      `“${unit.name}”还有在办工单 ${tickets} 件、账号 ${accounts} 个，请指定承接单位，由它接着办。`,
      'successor',
    );
  const follows = [...roster.units.values()].find((other) => other.successor === unit.code);
  return follows
    ? refuse('invalid', `“${unit.name}”承接着已撤销的“${follows.name}”，撤销时须指定承接单位。`, 'successor')
    : null;
};
