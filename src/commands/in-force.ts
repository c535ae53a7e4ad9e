import type { Timekeeping } from '../domain/deadline/clock.ts';
import { type LocalDate, localDateOf } from '../domain/deadline/local-time.ts';
import type { Directory } from '../domain/directory/directory.ts';
import type { Roster } from '../domain/directory/roster.ts';
import type { Unit, UnitCode } from '../domain/directory/unit.ts';
import type { Instant } from '../domain/instant.ts';
import { type Precedents, preparePrecedents } from '../domain/routing/precedents.ts';
import type { Standard } from '../domain/routing/standard.ts';
import type { SeatRules } from '../domain/seat/rules.ts';
import { loadInstallation } from '../standard/load.ts';
import { readSeatRules } from '../standard/seats.ts';
import { readTimekeeping } from '../standard/timekeeping.ts';
import { searchUnits } from '../standard/unit-search.ts';
import type { Store } from '../store/database.ts';
import { directoryVersion, keptUnits } from '../store/directory.ts';
import { precedentsInForce } from '../store/precedents.ts';
import { type PassedOver, readChosen } from './editions/choose.ts';
import type { EditionSource } from './editions/folder.ts';
import { findLiveModel, withHistory } from './learning/live-history.ts';

/** 承办单位名录 as pages and commands ask it. */
export type UnitDirectory = {
  units: ReadonlyMap<UnitCode, Unit>;
  /** The unit of a code, or the one that a code leads to since its own unit was dissolved or merged. */
  find: (code: UnitCode) => Unit | undefined;
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
  /** 坐席与话务规则. */
  seatRules: SeatRules;
  /** Editions whose day has come but that can't be read; what is in force stands in for them. */
  passedOver: readonly PassedOver[];
  /** All units, also dissolved ones, as they stood at `directoryVersion`. */
  roster: Roster;
  directoryVersion: number;
  /** 裁定先例 that the router uses. */
  precedents: Precedents;
  /** The day in China for which all this holds. */
  day: LocalDate;
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
    find: (code) => directory.units.get(directory.sameBody.get(code) ?? code),
    below,
    search: (words, limit, near = null) => searchUnits(directory, words, near).slice(0, limit),
  };
};

/** The rulings that stand as precedents, ready to be compared. */
export const readPrecedents = async (store: Store): Promise<Precedents> =>
  preparePrecedents(await precedentsInForce(store));

/** Reads what is in force at a moment. A published edition that can't be read is passed over; throws a StandardFault when the shipped one can't. */
export const readInForce = async (source: EditionSource, at: Instant): Promise<InForce> => {
  const { root, store } = source;
  // The version before the rows: a change in between is then read once more, not missed.
  const version = await directoryVersion(store);
  const units = await keptUnits(store);
  const { read, passedOver } = await readChosen(source, at, (rules) => ({
    ...loadInstallation(root, { at, rules, units }),
    timekeeping: readTimekeeping(root, rules),
    seatRules: readSeatRules(root, rules),
  }));
  const { directory, roster, timekeeping, seatRules } = read;
  const standard = withHistory(read.standard, await findLiveModel(source));
  return {
    standard,
    territory: directory,
    directory: unitDirectoryOf(directory),
    roster,
    directoryVersion: version,
    precedents: await readPrecedents(store),
    day: localDateOf(at),
    timekeeping,
    seatRules,
    passedOver,
  };
};
