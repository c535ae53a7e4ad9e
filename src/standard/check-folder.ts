import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readDeadlines } from './deadlines.ts';
import { readLandmarks, readPlaceAliases, readZones } from './divisions.ts';
import { type Fault, orFaults } from './faults.ts';
import { readSeatRules } from './seats.ts';
import { readStandardText } from './text.ts';
import { readLeadOverrides } from './units.ts';

/**
 * What is wrong in the files of a folder of rules, of all readers at once: an empty list means that everything can be
 * read. A folder without limits, rules of seats or jurisdiction of its own uses those of the installation.
 */
export const faultsOfFolder = (folder: string): Fault[] => {
  const readers: ((from: string) => unknown)[] = [readStandardText];
  if (existsSync(join(folder, 'deadlines.yaml'))) readers.push(readDeadlines);
  if (existsSync(join(folder, 'seats.yaml'))) readers.push((from) => readSeatRules(from, from));
  if (existsSync(join(folder, 'jurisdiction')))
    readers.push(readZones, readPlaceAliases, readLandmarks, readLeadOverrides);
  return readers.flatMap((read) => {
    const outcome = orFaults(() => read(folder));
    return 'found' in outcome ? [...outcome.found] : [];
  });
};
