import { z } from 'zod';
import { isRealDate } from '../domain/deadline/local-time.ts';

/** A day of the calendar as it is written in files of the standard. */
export const day = z.string().refine(isRealDate, '应是日历上的一天，写成 2026-12-01 的样子');
