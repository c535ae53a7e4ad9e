import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Timekeeping } from '../domain/deadline/clock.ts';
import { readCalendar } from './calendars.ts';
import { readDeadlines } from './deadlines.ts';

/** Calendars of the installation and the limits of a folder of rules; one without limits of its own takes the shipped ones. Throws a StandardFault. */
export const readTimekeeping = (root: string, rules: string): Timekeeping => ({
  calendar: readCalendar(join(root, 'data')),
  policies: readDeadlines(existsSync(join(rules, 'deadlines.yaml')) ? rules : join(root, 'routing-rules')),
});
