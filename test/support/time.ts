import { join } from 'node:path';
import type { Timekeeping } from '../../src/domain/deadline/clock.ts';
import { readCalendar } from '../../src/standard/calendars.ts';
import { readDeadlines } from '../../src/standard/deadlines.ts';
import { root } from './root.ts';

/** The calendars and limits that the repository ships. */
export const timekeeping: Timekeeping = {
  calendar: readCalendar(join(root, 'data')),
  policies: readDeadlines(join(root, 'routing-rules')),
};

/** "2026-11-23 09:00" in Shanghai as an instant. */
export const shanghai = (moment: string): number => Date.parse(`${moment.replace(' ', 'T')}:00+08:00`);
