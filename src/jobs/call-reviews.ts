import { drawNightly } from '../commands/call-reviews/draw.ts';
import type { Installation } from '../commands/installation.ts';

/** 抽取通话质检: draws calls of the month of the day before; gives how many were drawn. */
export const drawCallReviews = (installation: Installation): Promise<number> => drawNightly(installation);
