import { fileURLToPath } from 'node:url';
import type { Kind } from '../../../src/domain/appeal/kind.ts';
import type { Urgency } from '../../../src/domain/appeal/urgency.ts';
import { type Clock, startClock, type Timekeeping } from '../../../src/domain/deadline/clock.ts';
import { type Limit, type LimitUnit, limitFor } from '../../../src/domain/deadline/policy.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import { readCalendar } from '../../../src/standard/calendars.ts';
import { readDeadlines } from '../../../src/standard/deadlines.ts';

const folder = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

/** The calendars and the model policy as they are installed. */
export const timekeeping: Timekeeping = {
  calendar: readCalendar(folder('data')),
  policies: readDeadlines(folder('routing-rules')),
};

/** '2026-09-30 17:59' in Wuhan. */
export const moment = (written: string): Instant =>
  Date.parse(`${written.replace(' ', 'T')}${written.length === 16 ? ':00' : ''}+08:00`);

/** The moment of an instant as a clock on the wall in Wuhan shows it, with seconds. */
export const wall = (at: Instant): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

export const limit = (amount: number, unit: LimitUnit): Limit => ({
  amount,
  unit,
  policy: '《武汉市热线办理时限》',
  clause: '第三条',
});

/** The reply clock of an appeal received at a moment under the model policy. */
export const replyClock = (kind: Kind, urgency: Urgency, received: string): Clock => {
  const at = moment(received);
  return startClock(timekeeping, 'reply', limitFor(timekeeping.policies, { purpose: 'reply', kind, urgency, at }), at);
};
