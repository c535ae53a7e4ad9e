import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../domain/instant.ts';
import { HOUR } from '../domain/instant.ts';
import { gazetteerOf } from '../domain/routing/gazetteer.ts';
import { locate } from '../domain/routing/jurisdiction.ts';
import { nowhere, type Places } from '../domain/routing/places.ts';
import { readDivisions, readLandmarks, readPlaceAliases, readZones } from './divisions.ts';

/** The day in China at a moment, as YYYY-MM-DD; China has one zone and no summer time. */
const dayOf = (at: Instant): string => new Date(at + 8 * HOUR).toISOString().slice(0, 10);

/** Divisions, zones and units of an installation. A folder of rules without a jurisdiction of its own uses that of the installation. */
export const readPlaces = (root: string, rules: string, at: Instant): Places => {
  const own = existsSync(join(rules, 'jurisdiction')) ? rules : join(root, 'routing-rules');
  const divisions = readDivisions(join(root, 'data'), dayOf(at));
  const gazetteer = gazetteerOf(divisions, readPlaceAliases(own), readZones(own), readLandmarks(own));
  return {
    ...nowhere,
    locate: (question) => locate(gazetteer, question),
    knows: (code) => gazetteer.divisions.has(code),
    divisions: divisions.filter((division) => division.level === 'county').map((division) => division.code),
  };
};
