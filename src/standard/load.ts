import { join } from 'node:path';
import type { Directory } from '../domain/directory/directory.ts';
import type { KeptUnit, Roster } from '../domain/directory/roster.ts';
import type { Instant } from '../domain/instant.ts';
import { assemble } from '../domain/routing/assemble.ts';
import type { Standard } from '../domain/routing/standard.ts';
import { compiledStandard } from './compiled.ts';
import { readTerritory } from './places.ts';
import { segmentOf } from './segment.ts';

export type Loaded = { standard: Standard; directory: Directory; roster: Roster };

/**
 * The standard of an installation at `root` and the unit directory, as they hold at a moment; `rules` is another folder
 * of rules, `units` are those that administrators changed. Compiled once and kept, so that the second start is quick.
 */
export const loadInstallation = (
  root: string,
  { at, rules = join(root, 'routing-rules'), units = [] }: { at: Instant; rules?: string; units?: readonly KeptUnit[] },
): Loaded => {
  const { text, learned } = compiledStandard(root, rules);
  const { places, directory, roster } = readTerritory(root, rules, at, units);
  return { standard: assemble(text, places, segmentOf(text), learned), directory, roster };
};
