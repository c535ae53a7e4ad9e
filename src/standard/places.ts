import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { backstopFor, bodyFor } from '../domain/directory/body-for.ts';
import type { Directory } from '../domain/directory/directory.ts';
import type { Instant } from '../domain/instant.ts';
import { HOUR } from '../domain/instant.ts';
import { locate } from '../domain/routing/jurisdiction.ts';
import { overrideFor } from '../domain/routing/overrides.ts';
import type { Places } from '../domain/routing/places.ts';
import { readGazetteer } from './divisions.ts';
import { readDirectory, readLeadOverrides } from './units.ts';

/** The day in China at a moment, as YYYY-MM-DD; China has one zone and no summer time. */
const dayOf = (at: Instant): string => new Date(at + 8 * HOUR).toISOString().slice(0, 10);

/** Divisions, zones and units of an installation. A folder of rules without a jurisdiction of its own uses that of the installation. */
export const readTerritory = (root: string, rules: string, at: Instant): { places: Places; directory: Directory } => {
  const own = existsSync(join(rules, 'jurisdiction')) ? rules : join(root, 'routing-rules');
  const day = dayOf(at);
  const data = join(root, 'data');
  const gazetteer = readGazetteer(data, own, day);
  const directory = readDirectory(data, own, day);
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
  return { places, directory };
};
