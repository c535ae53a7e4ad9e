import { type LocalDate, sayDate } from '../../src/domain/deadline/local-time.ts';
import type { Instant } from '../../src/domain/instant.ts';

/** 12月3日（含当天）. */
export const sayLastDay = (until: LocalDate, now: Instant): string => `${sayDate(until, now)}（含当天）`;
