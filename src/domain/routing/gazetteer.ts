import type { Division, DivisionCode } from '../directory/division.ts';
import type { Zone, ZoneId } from '../directory/zone.ts';
import { type Automaton, buildAutomaton } from './automaton.ts';
import { normalise } from './normalise.ts';
import { barePlaceNames, fullPlaceNames } from './place-names.ts';

export const landmarkKinds = [
  'road',
  'station',
  'lake',
  'university',
  'estate',
  'hospital',
  'mall',
  'park',
  'bridge',
  'scenic',
] as const;
export type LandmarkKind = (typeof landmarkKinds)[number];
export type Landmark = { name: string; code: DivisionCode; kind: LandmarkKind; zone: ZoneId | null };

/**
 * name: another name of `code`. common: also an everyday word, so a place only right behind the name of a place it lies in.
 * local: many cities have one (解放路), so a place only where its city or county is named or known.
 * blocked: not a place although it looks like one (长沙市 holds 沙市).
 */
export type PlaceAlias = { name: string; code: DivisionCode | null; reading: 'name' | 'common' | 'local' | 'blocked' };

export type PlaceKind = 'city' | 'county' | 'street' | 'landmark' | 'zone';
/** One thing that a name can mean. */
export type Meaning = {
  code: DivisionCode;
  kind: PlaceKind;
  zone: ZoneId | null;
  /** The name alone is short or an everyday word. */
  reading: 'full' | 'bare' | 'common' | 'local';
};

/** All names of places in one automaton, with what each can mean; built once by `gazetteerOf`. */
export type Gazetteer = {
  automaton: Automaton;
  meanings: readonly (readonly Meaning[])[];
  divisions: ReadonlyMap<DivisionCode, Division>;
  zones: ReadonlyMap<ZoneId, Zone>;
  /** Cities with a single urban district: a road behind the city's name lies in that district. */
  soleDistrict: ReadonlyMap<DivisionCode, DivisionCode>;
};

/** The zone that administers a street, if one does. */
const zoneOf = (zones: readonly Zone[], code: DivisionCode): ZoneId | null =>
  zones.find((zone) => zone.streets.some((beginning) => code.startsWith(beginning)))?.id ?? null;

const soleDistricts = (divisions: readonly Division[]): Map<DivisionCode, DivisionCode> => {
  const sole = new Map<DivisionCode, DivisionCode>();
  for (const city of divisions.filter((each) => each.level === 'city')) {
    const districts = divisions.filter(
      (each) => each.parent === city.code && each.level === 'county' && each.name.endsWith('区'),
    );
    const district = districts.filter((each) => !/(管理|开发)区$/.test(each.name));
    if (district.length === 1 && district[0] !== undefined) sole.set(city.code, district[0].code);
  }
  return sole;
};

/** Builds the gazetteer from the divisions, their aliases, the functional zones and the landmarks. Unknown codes are left out. */
export const gazetteerOf = (
  divisions: readonly Division[],
  aliases: readonly PlaceAlias[],
  zones: readonly Zone[],
  landmarks: readonly Landmark[],
): Gazetteer => {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const common = new Set(aliases.filter((alias) => alias.reading === 'common').map((alias) => alias.name));
  const local = new Set(aliases.filter((alias) => alias.reading === 'local').map((alias) => alias.name));
  const meanings = new Map<string, Meaning[]>();
  const add = (name: string, meaning: Meaning): void => {
    const plain = normalise(name).text;
    const known = meanings.get(plain) ?? [];
    if (!known.some((each) => each.code === meaning.code && each.zone === meaning.zone)) known.push(meaning);
    meanings.set(plain, known);
  };

  for (const alias of aliases) if (alias.reading === 'blocked') meanings.set(normalise(alias.name).text, []);
  const blocked = new Set(meanings.keys());
  // Greater places first, so that they can claim the bare name.
  const levels = ['province', 'city', 'county', 'street'];
  const ordered = [...divisions].sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
  for (const division of ordered) {
    if (division.level === 'province') continue;
    const zone = zoneOf(zones, division.code);
    const meaning = { code: division.code, kind: division.level, zone };
    for (const name of fullPlaceNames(division))
      add(name, { ...meaning, reading: common.has(name) ? 'common' : 'full' });
    for (const name of barePlaceNames(division)) {
      // A bare name that a greater place bears already means the greater place: 荆州 is the city, not its district.
      const taken = (meanings.get(name) ?? []).some(
        (each) => each.kind === 'city' || (each.kind === 'county' && division.level === 'street'),
      );
      if (!taken && !blocked.has(name)) add(name, { ...meaning, reading: common.has(name) ? 'common' : 'bare' });
    }
  }
  for (const alias of aliases) {
    const division = alias.code === null ? undefined : byCode.get(alias.code);
    if (alias.reading !== 'name' || division === undefined || division.level === 'province') continue;
    add(alias.name, { code: division.code, kind: division.level, zone: zoneOf(zones, division.code), reading: 'full' });
  }
  for (const landmark of landmarks) {
    if (!byCode.has(landmark.code)) continue;
    const reading = common.has(landmark.name) ? 'common' : local.has(landmark.name) ? 'local' : 'full';
    add(landmark.name, { code: landmark.code, kind: 'landmark', zone: landmark.zone, reading });
  }
  for (const zone of zones) {
    for (const name of [zone.name, ...zone.names])
      add(name, { code: zone.county ?? zone.city, kind: 'zone', zone: zone.id, reading: 'full' });
  }

  return {
    automaton: buildAutomaton([...meanings.keys()]),
    meanings: [...meanings.values()],
    divisions: byCode,
    zones: new Map(zones.map((zone) => [zone.id, zone])),
    soleDistrict: soleDistricts(divisions),
  };
};

/** The county, city and street that a code stands for; a county without a city above serves as its own city. */
export const lineageOf = (
  divisions: ReadonlyMap<DivisionCode, Division>,
  code: DivisionCode,
): { city: DivisionCode | null; county: DivisionCode | null; street: DivisionCode | null } => {
  let city: DivisionCode | null = null;
  let county: DivisionCode | null = null;
  let street: DivisionCode | null = null;
  let division = divisions.get(code);
  while (division !== undefined) {
    if (division.level === 'street') street = division.code;
    if (division.level === 'county') county = division.code;
    if (division.level === 'city') city = division.code;
    division = division.parent === null ? undefined : divisions.get(division.parent);
  }
  return { city: city ?? county, county, street };
};
