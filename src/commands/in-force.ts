import type { Timekeeping } from '../domain/deadline/clock.ts';
import type { Directory } from '../domain/directory/directory.ts';
import type { Unit, UnitCode } from '../domain/directory/unit.ts';
import type { Instant } from '../domain/instant.ts';
import type { Standard } from '../domain/routing/standard.ts';
import { loadInstallation } from '../standard/load.ts';
import { readTimekeeping } from '../standard/timekeeping.ts';
import { searchUnits } from '../standard/unit-search.ts';
import { type PassedOver, readChosen } from './editions/choose.ts';
import type { EditionSource } from './editions/folder.ts';

/** 承办单位名录 as pages and commands ask it. */
export type UnitDirectory = {
  units: ReadonlyMap<UnitCode, Unit>;
  /** Units below a unit, at any depth, without itself. */
  below: (unit: UnitCode) => readonly UnitCode[];
  /** Units whose name, alias or pinyin fits the words, best first; those of the division `near` and around before others. */
  search: (words: string, limit: number, near?: string | null) => Unit[];
};

/** What is in force at a moment and may be replaced while the server runs: the standard, its learned parts and the directory. */
export type InForce = {
  standard: Standard;
  territory: Directory;
  directory: UnitDirectory;
  /** Calendars, and the limits of the edition. */
  timekeeping: Timekeeping;
  /** Editions whose day has come but that can't be read; what is in force stands in for them. */
  passedOver: readonly PassedOver[];
};

/** The place where the running server looks up what is in force. */
export type InForceHolder = { current: InForce };

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

/** Where an installation keeps what may come into force. */
export type InForceSource = EditionSource;

/** Reads what is in force at a moment. A published edition that can't be read is passed over; throws a StandardFault when the shipped one can't. */
export const readInForce = async (source: InForceSource, at: Instant): Promise<InForce> => {
  const { root } = source;
  const { read, passedOver } = await readChosen(source, at, (rules) => ({
    ...loadInstallation(root, { at, rules }),
    timekeeping: readTimekeeping(root, rules),
  }));
  const { standard, directory, timekeeping } = read;
  return { standard, territory: directory, directory: unitDirectoryOf(directory), timekeeping, passedOver };
};
