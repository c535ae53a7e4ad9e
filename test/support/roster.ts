import type { DirectoryWish } from '../../src/domain/directory/decide.ts';
import { decideDirectory } from '../../src/domain/directory/decide.ts';
import { noBurden, type UnitBurden } from '../../src/domain/directory/dissolution.ts';
import { type KeptUnit, type Roster, rosterOf } from '../../src/domain/directory/roster.ts';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';
import { readBodyNames, readDirectory } from '../../src/standard/units.ts';

/** Monday 23 November 2026. */
export const today = '2026-11-23';
const computed = readDirectory('data', 'routing-rules', today);
const functions = new Map(readBodyNames('routing-rules').map(({ code, name }) => [code, name]));

/** The shipped directory with what administrators wrote over it. */
export const rosterWith = (rows: readonly KeptUnit[] = []): Roster => rosterOf(computed, functions, rows);

/** What comes of wishes one after the other; throws when one before the last is refused. */
export const after = (wishes: readonly DirectoryWish[], burden: UnitBurden = noBurden) => {
  const rows = new Map<string, KeptUnit>();
  let last: ReturnType<typeof decideDirectory> = null;
  for (const wish of wishes) {
    if (isRefusal(last)) throw new Error(last.sentence);
    last = decideDirectory(rosterWith([...rows.values()]), wish, { today, burden: () => burden });
    if (last !== null && !isRefusal(last)) rows.set(last.after.code, last.after);
  }
  return { outcome: last, roster: rosterWith([...rows.values()]), rows: [...rows.values()] };
};

/** The refusal of the last wish. */
export const refusalAfter = (wishes: readonly DirectoryWish[], burden: UnitBurden = noBurden): Refusal => {
  const { outcome } = after(wishes, burden);
  if (!isRefusal(outcome)) throw new Error('accepted');
  return outcome;
};

/** Details with a name and nothing else. */
export const named = (name: string) => ({ name, aliases: [], phone: null, contact: null, address: null });
