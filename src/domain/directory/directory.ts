import {
  type BodyNames,
  cityBodyName,
  countyBodyName,
  provinceBodyName,
  streetBodyName,
  zoneBodyName,
} from './body-names.ts';
import type { Division, DivisionCode } from './division.ts';
import type { FunctionCode, Unit, UnitCode } from './unit.ts';
import type { Zone, ZoneId } from './zone.ts';

/** A body known by its real name. Division `*` speaks for all divisions without a row of their own; name null says that none exists. */
export type BodyOverride = {
  function: FunctionCode;
  division: DivisionCode | ZoneId | '*';
  name: string | null;
  aliases: string[];
  phone: string | null;
};

/** How people call the bodies of a function: 城管, 社保, 环保局. */
export type FunctionAliases = ReadonlyMap<FunctionCode, readonly string[]>;

/** 承办单位目录: all bodies by code, with what is needed to find the one for a place. */
export type Directory = {
  units: ReadonlyMap<UnitCode, Unit>;
  /** Codes under which a body serves a second function (园林绿化 by the county's 城市管理执法局), to its one code in `units`. */
  sameBody: ReadonlyMap<UnitCode, UnitCode>;
  divisions: ReadonlyMap<DivisionCode, Division>;
  zones: ReadonlyMap<ZoneId, Zone>;
};

const unitCode = (of: FunctionCode, place: DivisionCode | ZoneId): UnitCode => `${of}@${place}`;

const shortPlace = (name: string): string =>
  name.replace(/(土家族苗族|土家族)?自治[州县]$/, '').replace(/^(.{2,})(市|区|县|省|林区)$/, '$1');

/** 武昌城管, 武昌区城管局: the place, short and whole, before each alias of the function. */
const aliasesOf = (aliases: FunctionAliases, of: FunctionCode, place: string, more: readonly string[]): string[] => {
  const short = shortPlace(place);
  const placed = (aliases.get(of) ?? []).flatMap((alias) =>
    short === place ? [`${place}${alias}`] : [`${short}${alias}`, `${place}${alias}`],
  );
  return [...new Set([...more, ...placed])];
};

/**
 * A body that serves several functions of a division stands under each of their codes at first. It keeps the first, in
 * the order of functions.tsv, so that its people see all its tickets; the others lead there.
 */
const oneCodeEach = (units: ReadonlyMap<UnitCode, Unit>): Pick<Directory, 'units' | 'sameBody'> => {
  const first = new Map<string, Unit>();
  const sameBody = new Map<UnitCode, UnitCode>();
  for (const unit of units.values()) {
    const key = `${unit.name}@${unit.division}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, unit);
    else {
      first.set(key, { ...known, aliases: [...new Set([...known.aliases, ...unit.aliases])] });
      sameBody.set(unit.code, known.code);
    }
  }
  const kept = [...first.values()].map((unit) => {
    const parent = unit.parent === null ? null : (sameBody.get(unit.parent) ?? unit.parent);
    return { ...unit, parent };
  });
  return { units: new Map(kept.map((unit) => [unit.code, unit])), sameBody };
};

/**
 * Makes the bodies of all functions × divisions, of the streets and of the functional zones. Statistical counties
 * without a GB/T 2260 code (管理区, 开发区) get no bodies of their own: they are zones.
 */
export const directoryOf = (
  functions: readonly BodyNames[],
  divisions: readonly Division[],
  zones: readonly Zone[],
  overrides: readonly BodyOverride[],
  aliases: FunctionAliases,
): Directory => {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const given = new Map(overrides.map((override) => [unitCode(override.function, override.division), override]));
  const units = new Map<UnitCode, Unit>();
  const add = (
    unit: Omit<Unit, 'code' | 'aliases' | 'phone' | 'contact' | 'address'>,
    place: string,
    placeName: string,
    more: readonly string[] = [],
  ): void => {
    const code = unitCode(unit.function, place);
    const override =
      given.get(code) ?? (unit.level === 'province' ? undefined : given.get(unitCode(unit.function, '*')));
    if (override !== undefined && override.name === null) return;
    const name = override?.name ?? unit.name;
    if (name === '') return;
    const all = aliasesOf(aliases, unit.function, placeName, [...(override?.aliases ?? []), ...more]);
    const phone = override?.phone ?? null;
    units.set(code, { ...unit, code, name, aliases: all, phone, contact: null, address: null });
  };
  /** The nearest body of the function above; bodies are made from the province downwards, so it is there already. */
  const above = (of: FunctionCode, division: Division): UnitCode | null => {
    for (let code = division.parent; code !== null; code = byCode.get(code)?.parent ?? null) {
      if (units.has(unitCode(of, code))) return unitCode(of, code);
    }
    return null;
  };

  const levels = ['province', 'city', 'county'] as const;
  for (const level of levels) {
    for (const division of divisions) {
      if (division.level !== level || (level === 'county' && /(管理区|开发区)$/.test(division.name))) continue;
      const parent = division.parent === null ? undefined : byCode.get(division.parent);
      const city = parent?.level === 'city' ? parent : null;
      for (const names of functions) {
        if (names.code === 'street' || names.code === 'functional-zone') continue;
        const name =
          level === 'province'
            ? provinceBodyName(names)
            : level === 'city'
              ? cityBodyName(names, division)
              : countyBodyName(names, division, city);
        const own = given.get(unitCode(names.code, division.code))?.name;
        if (name === null && (own === undefined || own === null)) continue;
        const unit = {
          name: name ?? '',
          function: names.code,
          level,
          division: division.code,
          parent: above(names.code, division),
        };
        add(unit, division.code, division.name);
      }
    }
  }
  for (const street of divisions) {
    if (street.level !== 'street' || street.parent === null) continue;
    const county = byCode.get(street.parent) ?? null;
    const over = county?.parent === null || county === null ? null : (byCode.get(county.parent) ?? null);
    const name = streetBodyName(street, county, over?.level === 'city' ? over : null);
    add({ name, function: 'street', level: 'street', division: street.code, parent: null }, street.code, street.name);
  }
  for (const zone of zones) {
    const division = zone.county ?? zone.city;
    const city = byCode.get(zone.city);
    add(
      { name: zone.committee, function: 'functional-zone', level: 'county', division, parent: null },
      zone.id,
      zone.name,
      zone.names.map((name) => `${name}管委会`),
    );
    for (const names of functions) {
      if (!zone.bureaus.includes(names.code) || city === undefined) continue;
      const parent = units.has(unitCode(names.code, zone.city)) ? unitCode(names.code, zone.city) : null;
      const name = zoneBodyName(names, zone, city) ?? '';
      add({ name, function: names.code, level: 'county', division, parent }, zone.id, zone.names[0] ?? zone.name);
    }
  }
  return { ...oneCodeEach(units), divisions: byCode, zones: new Map(zones.map((zone) => [zone.id, zone])) };
};
