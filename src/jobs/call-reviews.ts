import type { Installation } from '../commands/installation.ts';

/** Draws the calls of the day before for scoring. */
export const drawCallReviews = async (_installation: Installation): Promise<number> => 0;
