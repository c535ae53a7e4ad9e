import { join } from 'node:path';
import type { Directory } from '../domain/directory/directory.ts';
import type { UnitCode } from '../domain/directory/unit.ts';
import type { Instant } from '../domain/instant.ts';
import { route } from '../domain/routing/route.ts';
import { readCalendar } from '../standard/calendars.ts';
import { readDeadlines } from '../standard/deadlines.ts';
import { loadInstallation } from '../standard/load.ts';
import { searchUnits } from '../standard/unit-search.ts';
import type { Store } from '../store/database.ts';
import { newChanges } from './changes.ts';
import type { Installation, UnitDirectory } from './installation.ts';

/** What differs between installations, and between an installation and a test. */
export type Circumstances = {
  store: Store;
  /** Folder of the checkout, with routing-rules/ and data/. */
  root: string;
  clock: () => Instant;
  secret: string;
  division: string;
  hotlineName: string;
  uploadFolder: string;
  automaticDispatch: boolean;
  demonstration: boolean;
  https: boolean;
  trustProxy: boolean;
};

const unitDirectoryOf = (directory: Directory): UnitDirectory => {
  const children = new Map<UnitCode, UnitCode[]>();
  for (const unit of directory.units.values()) {
    if (unit.parent === null) continue;
    children.set(unit.parent, [...(children.get(unit.parent) ?? []), unit.code]);
  }
  const below = (unit: UnitCode): UnitCode[] => (children.get(unit) ?? []).flatMap((child) => [child, ...below(child)]);
  return {
    units: directory.units,
    below,
    search: (words, limit, near = null) => searchUnits(directory, words, near).slice(0, limit),
  };
};

/** Reads the standard, divisions, units, calendars and limits as they hold today and puts an installation together. Throws a StandardFault that lists what is wrong in the files. */
export const openInstallation = (circumstances: Circumstances): Installation => {
  const { root, clock, ...rest } = circumstances;
  const rules = join(root, 'routing-rules');
  const data = join(root, 'data');
  const at = clock();
  const { standard, directory } = loadInstallation(root, { at });
  return {
    ...rest,
    clock,
    timekeeping: { calendar: readCalendar(data), policies: readDeadlines(rules) },
    route: (question) => route(standard, question),
    directory: unitDirectoryOf(directory),
    divisions: [...directory.divisions.values()],
    matters: standard.matterByCode,
    edition: standard.edition.number,
    changes: newChanges(),
  };
};
