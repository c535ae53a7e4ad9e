import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { localDateOf } from '../domain/deadline/local-time.ts';
import { backstopFor, bodyFor } from '../domain/directory/body-for.ts';
import type { Directory } from '../domain/directory/directory.ts';
import { directoryOn } from '../domain/directory/in-force.ts';
import { type KeptUnit, type Roster, rosterOf } from '../domain/directory/roster.ts';
import type { Instant } from '../domain/instant.ts';
import { locate } from '../domain/routing/jurisdiction.ts';
import { overrideFor } from '../domain/routing/overrides.ts';
import type { Places } from '../domain/routing/places.ts';
import { readGazetteer } from './divisions.ts';
import { readBodyNames, readDirectory, readLeadOverrides } from './units.ts';

export type Territory = { places: Places; directory: Directory; roster: Roster };

/**
 * Divisions, zones and units of an installation; `written` are the units that administrators changed. A folder of
 * rules without a jurisdiction of its own uses that of the installation.
 */
export const readTerritory = (
  root: string,
  rules: string,
  at: Instant,
  written: readonly KeptUnit[] = [],
): Territory => {
  const own = existsSync(join(rules, 'jurisdiction')) ? rules : join(root, 'routing-rules');
  const day = localDateOf(at);
  const data = join(root, 'data');
  const gazetteer = readGazetteer(data, own, day);
  const functions = new Map(readBodyNames(own).map(({ code, name }) => [code, name]));
  const roster = rosterOf(readDirectory(data, own, day), functions, written);
  const directory = directoryOn(roster, day);
  const overrides = readLeadOverrides(own);
  const counties = [...gazetteer.divisions.values()].filter((division) => division.level === 'county');
  const places: Places = {
    locate: (question) => locate(gazetteer, question),
    bodyFor: (question) => bodyFor(directory, question),
    backstopFor: (question) => backstopFor(directory, question),
    leadAt: (matter, asked, division) =>
      overrideFor(overrides, { matter, function: asked, division, at: day })?.lead ?? asked,
    knows: (code) => gazetteer.divisions.has(code),
    divisions: counties.map((division) => division.code),
  };
  return { places, directory, roster };
};
