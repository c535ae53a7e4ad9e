import { bodyFor } from '../directory/body-for.ts';
import type { BodyOverride, Directory } from '../directory/directory.ts';
import type { DivisionCode } from '../directory/division.ts';
import type { FunctionCode } from '../directory/unit.ts';
import type { Zone } from '../directory/zone.ts';
import { error, type Finding, warning } from './finding.ts';
import type { Landmark, PlaceAlias } from './gazetteer.ts';
import type { LeadOverride } from './overrides.ts';
import type { Standard } from './standard.ts';

/** What an installation is told of places and bodies in writing, with the directory that came of it. */
export type Territory = {
  directory: Directory;
  overrides: LeadOverride[];
  zones: Zone[];
  aliases: PlaceAlias[];
  landmarks: Landmark[];
  /** Real names of bodies, from the installation's own table. */
  named: BodyOverride[];
};

const nameOf = (standard: Standard, code: FunctionCode): string => standard.functionByCode.get(code)?.name ?? code;

/** City divisions of duties that name what does not exist, or that never come to bear. */
const lintOverrides = (standard: Standard, { directory, overrides }: Territory): Finding[] =>
  overrides.flatMap((override) => {
    const { matter: code, function: asked, division, lead } = override;
    const where = `overrides ${division} ${code ?? asked ?? ''}`.trim();
    const dead = (sentence: string): Finding[] => [error('dead', where, sentence)];
    const matter = code === null ? undefined : standard.matterByCode.get(code);
    if (!directory.divisions.has(division)) return dead(`分工写的区划 ${division} 不存在。`);
    if (code !== null && matter === undefined) return dead(`分工写的事项 ${code} 不在目录里。`);
    if (asked !== null && !standard.functionByCode.has(asked)) return dead(`分工写的职能 ${asked} 不在职能表里。`);
    if (!standard.functionByCode.has(lead)) return dead(`分工写的主办职能 ${lead} 不在职能表里。`);
    if (asked !== null && matter !== undefined && matter.lead !== asked)
      return dead(
        `分工只在“${nameOf(standard, asked)}”主办事项 ${code} 时生效，而它由“${nameOf(standard, matter.lead)}”主办，永远不生效。`,
      );
    if (bodyFor(directory, { function: lead, level: matter?.level ?? 'county', division }) === null)
      return dead(
        `${directory.divisions.get(division)?.name ?? division}没有“${nameOf(standard, lead)}”的单位，分工落空。`,
      );
    return [];
  });

const lintZones = (standard: Standard, { directory, zones }: Territory): Finding[] =>
  zones.flatMap(({ id, name, city, county, streets, bureaus }) => {
    const found: Finding[] = [];
    const dead = (sentence: string) => found.push(error('dead', `zones ${id}`, sentence));
    for (const code of [city, county]) {
      if (code !== null && !directory.divisions.has(code)) dead(`功能区“${name}”写的区划 ${code} 不存在。`);
    }
    const codes = [...directory.divisions.keys()];
    for (const beginning of streets) {
      if (!codes.some((code) => code.startsWith(beginning)))
        dead(`功能区“${name}”管辖的 ${beginning} 没有对应的街道或乡镇。`);
    }
    for (const bureau of bureaus) {
      if (!standard.functionByCode.has(bureau)) dead(`功能区“${name}”写的职能 ${bureau} 不在职能表里。`);
    }
    const committee = `functional-zone@${id}`;
    if (!directory.units.has(directory.sameBody.get(committee) ?? committee))
      dead(`功能区“${name}”没有管委会这个单位。`);
    return found;
  });

const lintPlaces = ({ directory, zones, aliases, landmarks }: Territory): Finding[] => {
  const known = (code: DivisionCode): boolean => directory.divisions.has(code);
  const zoned = new Set(zones.map((zone) => zone.id));
  return [
    ...aliases.flatMap(({ name, code, reading }) =>
      reading === 'name' && (code === null || !known(code))
        ? [error('dead', `aliases ${name}`, `别名“${name}”指向的区划 ${code ?? '（空）'} 不存在。`)]
        : [],
    ),
    ...landmarks.flatMap(({ name, code, zone }) => {
      if (!known(code)) return [error('dead', `landmarks ${name}`, `地标“${name}”指向的区划 ${code} 不存在。`)];
      return zone !== null && !zoned.has(zone)
        ? [error('dead', `landmarks ${name}`, `地标“${name}”指向的功能区 ${zone} 不存在。`)]
        : [];
    }),
  ];
};

/** Real names for bodies of which the directory knows no function or no place. */
const lintNamed = (standard: Standard, { directory, zones, named }: Territory): Finding[] =>
  named.flatMap(({ function: code, division, name }) => {
    const where = `units ${code}@${division}`;
    if (!standard.functionByCode.has(code)) return [error('dead', where, `单位名录写的职能 ${code} 不在职能表里。`)];
    if (division === '*') return [];
    if (!directory.divisions.has(division) && !zones.some((zone) => zone.id === division))
      return [error('dead', where, `单位名录写的区划或功能区 ${division} 不存在。`)];
    const unit = `${code}@${division}`;
    return name !== null && !directory.units.has(directory.sameBody.get(unit) ?? unit)
      ? [warning('dead', where, `单位名录里的“${name}”没有进入承办单位目录。`)]
      : [];
  });

/** Functions that people name or that lead matters, of which no body exists anywhere. */
const lintBodies = (standard: Standard, { directory }: Territory): Finding[] => {
  const alive = new Set([
    ...[...directory.units.values()].map((unit) => unit.function),
    ...[...directory.sameBody.keys()].map((code) => code.split('@')[0] ?? ''),
  ]);
  const pointed = new Set(standard.redirects.flatMap((redirect) => redirect.function ?? []));
  const asked = new Set([
    ...standard.vocabulary.bodies.map((body) => body.function),
    ...standard.matters.flatMap((matter) => [matter.lead, ...matter.assist]),
  ]);
  return [...asked]
    .filter((code) => standard.functionByCode.has(code) && !alive.has(code) && !pointed.has(code))
    .map((code) => error('dead', code, `职能“${nameOf(standard, code)}”在任何区划都没有单位。`));
};

/** Everything written of places and bodies that leads nowhere. */
export const lintDead = (standard: Standard, territory: Territory): Finding[] => [
  ...lintOverrides(standard, territory),
  ...lintZones(standard, territory),
  ...lintPlaces(territory),
  ...lintNamed(standard, territory),
  ...lintBodies(standard, territory),
];
