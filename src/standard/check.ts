import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { localDateOf } from '../domain/deadline/local-time.ts';
import type { KeptUnit } from '../domain/directory/roster.ts';
import type { Instant } from '../domain/instant.ts';
import type { Finding } from '../domain/routing/finding.ts';
import { error } from '../domain/routing/finding.ts';
import { lint } from '../domain/routing/lint.ts';
import type { Territory } from '../domain/routing/lint-dead.ts';
import { faultsOfFolder } from './check-folder.ts';
import { readLandmarks, readPlaceAliases, readZones } from './divisions.ts';
import { type Fault, sayFault } from './faults.ts';
import { type Loaded, loadInstallation } from './load.ts';
import { readBodyOverrides, readLeadOverrides } from './units.ts';

/** What came of checking a folder of rules. With faults in the files there is no further finding and nothing is counted. */
export type CheckResult = { faults: Fault[]; findings: Finding[]; rules: number; matters: number };

/** The folder that a folder of rules takes its jurisdiction from. */
const jurisdictionOf = (root: string, rules: string): string =>
  existsSync(join(rules, 'jurisdiction')) ? rules : join(root, 'routing-rules');

const territoryOf = (root: string, rules: string, at: Instant, { directory }: Loaded): Territory => {
  const own = jurisdictionOf(root, rules);
  return {
    directory,
    overrides: readLeadOverrides(own),
    zones: readZones(own),
    aliases: readPlaceAliases(own),
    landmarks: readLandmarks(own),
    named: readBodyOverrides(join(root, 'data'), localDateOf(at)),
  };
};

/** Reads a folder of rules and looks for everything that is wrong or doubtful in it; `units` are those that administrators changed. Takes seconds. */
export const checkFolder = (root: string, rules: string, at: Instant, units: readonly KeptUnit[] = []): CheckResult => {
  const faults = faultsOfFolder(rules);
  if (faults.length > 0) return { faults, findings: [], rules: 0, matters: 0 };
  const loaded = loadInstallation(root, { at, rules, units });
  const { standard } = loaded;
  return {
    faults: [],
    findings: lint(standard, territoryOf(root, rules, at, loaded)),
    rules: standard.rules.length,
    matters: standard.matters.length,
  };
};

/** All that a check found, faults of files as findings among the others, errors first. */
export const allFindings = ({ faults, findings }: CheckResult): Finding[] => [
  ...faults.map((fault) => error('file', fault.file, sayFault(fault))),
  ...findings.filter((finding) => finding.level === 'error'),
  ...findings.filter((finding) => finding.level === 'warning'),
];
