import { type LocalDate, localDateOf } from '../../domain/deadline/local-time.ts';
import type { DirectoryContext } from '../../domain/directory/decide.ts';
import { noBurden, type UnitBurden } from '../../domain/directory/dissolution.ts';
import { type Roster, rosterOf } from '../../domain/directory/roster.ts';
import type { UnitCode } from '../../domain/directory/unit.ts';
import { directoryVersion, keptUnits } from '../../store/directory.ts';
import { workOfUnits } from '../../store/unit-burden.ts';
import type { Installation } from '../installation.ts';

/** The directory as it stands in the store now: another program (the command line) may have changed it since it was read. */
export const presentRoster = async ({
  store,
  roster,
}: Pick<Installation, 'store' | 'roster'>): Promise<{ roster: Roster; version: number }> => {
  const version = await directoryVersion(store);
  return { roster: rosterOf(roster.computed, roster.functions, await keptUnits(store)), version };
};

/** The day, and what lies with units: all of them, or the one that a wish is about. */
export const directoryContext = async (
  { store, clock }: Pick<Installation, 'store' | 'clock'>,
  unit?: UnitCode,
): Promise<DirectoryContext> => {
  const work = await workOfUnits(store, unit);
  const today: LocalDate = localDateOf(clock());
  const burden = (code: UnitCode): UnitBurden => {
    const found = work.get(code);
    return found ? { tickets: found.lead + found.assist, accounts: found.accounts } : noBurden;
  };
  return { today, burden };
};
