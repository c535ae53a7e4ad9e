import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the installation: where package.json lies. */
export const root: string = join(dirname(fileURLToPath(import.meta.url)), '../..');
