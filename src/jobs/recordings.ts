import type { Installation } from '../commands/installation.ts';

/** Collects new recordings and removes those whose time is over. */
export const keepRecordings = async (_installation: Installation): Promise<number> => 0;
