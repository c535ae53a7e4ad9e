import type { Moments } from '../../src/store/ticket-row.ts';

/** For tests that look at other things than lights and duties. */
export const untimed: Moments = { warnAt: null, dutyAt: null };
