import { resolve } from 'node:path';

/** A path as the person wrote it, from the folder in which the command was called; npm runs it in another one. */
export const fromHere = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);
