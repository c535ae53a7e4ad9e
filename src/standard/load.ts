import { join } from 'node:path';
import type { Instant } from '../domain/instant.ts';
import { assemble } from '../domain/routing/assemble.ts';
import { nowhere, type Places } from '../domain/routing/places.ts';
import type { Standard } from '../domain/routing/standard.ts';
import { readPlaces } from './places.ts';
import { readStandardText } from './text.ts';

/** Reads and compiles the standard in a folder. Throws a StandardFault that lists every fault. Without places no body is named. */
export const loadStandard = (folder: string, places: Places = nowhere): Standard =>
  assemble(readStandardText(folder), places);

/** The standard of an installation at `root` with the divisions and units that hold at a moment; `rules` is another folder of rules. */
export const loadInstallation = (
  root: string,
  { at, rules = join(root, 'routing-rules') }: { at: Instant; rules?: string },
): Standard => loadStandard(rules, readPlaces(root, rules, at));
