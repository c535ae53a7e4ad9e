import { join } from 'node:path';
import type { Segment } from '../domain/classify/document.ts';
import type { Directory } from '../domain/directory/directory.ts';
import type { KeptUnit, Roster } from '../domain/directory/roster.ts';
import type { Instant } from '../domain/instant.ts';
import { assemble } from '../domain/routing/assemble.ts';
import type { Standard } from '../domain/routing/standard.ts';
import { type Compiled, compiledFile, compiledStandard, stillUsed } from './compiled.ts';
import { readFieldSets } from './fields.ts';
import { readTerritory } from './places.ts';
import { segmentOf } from './segment.ts';
import { readEdition } from './text.ts';

export type Loaded = { standard: Standard; directory: Directory; roster: Roster };

type Kept = Compiled & { file: string; segment: Segment };

let last: Kept | null = null;

/**
 * What a folder of rules compiles to; the last one stays at hand. A server reads in again what is in force whenever a
 * unit changes, and must not stand still for half a minute because checks of drafts have pruned the file in between.
 */
const compiledOf = (root: string, rules: string): Kept => {
  const file = compiledFile(root, rules);
  if (last?.file === file) {
    stillUsed(file);
    return last;
  }
  const compiled = compiledStandard(rules, file);
  last = { ...compiled, file, segment: segmentOf(compiled.text) };
  return last;
};

/**
 * The standard of an installation at `root` and the unit directory, as they hold at a moment; `rules` is another folder
 * of rules, `units` are those that administrators changed. Compiled once and kept, so that the second start is quick.
 */
export const loadInstallation = (
  root: string,
  { at, rules = join(root, 'routing-rules'), units = [] }: { at: Instant; rules?: string; units?: readonly KeptUnit[] },
): Loaded => {
  const { text: written, learned, segment } = compiledOf(root, rules);
  const text = { ...written, edition: readEdition(rules), fields: readFieldSets(rules) };
  const { places, directory, roster } = readTerritory(root, rules, at, units);
  return { standard: assemble(text, places, segment, learned), directory, roster };
};
