import { type Clock, lightOf, type Timekeeping, warnAtOf } from '../deadline/clock.ts';
import { runsAlways, tellAt } from '../deadline/office-moment.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import type { Fact } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';
import type { Duty } from './duty.ts';
import type { Warning } from './supervision.ts';
import { watchedClocks } from './watched-clocks.ts';

const sameClock = (one: Pick<Clock, 'purpose' | 'startedAt'>, other: Pick<Clock, 'purpose' | 'startedAt'>): boolean =>
  one.purpose === other.purpose && one.startedAt === other.startedAt;

const rank = { green: 0, yellow: 1, red: 2 } as const;

/**
 * Lights that were told of and still hold: where an extension, a suspension or another calendar has moved the due time since,
 * the clock had not come so far when it was told, and it is told of anew when it does.
 */
const givenFor = (timekeeping: Timekeeping, { warnings }: Ticket, clock: Clock): Warning['light'][] =>
  warnings
    .filter(
      (warning) => sameClock(warning, clock) && rank[lightOf(timekeeping, clock, warning.at)] >= rank[warning.light],
    )
    .map(({ light }) => light);

const warningFor = (timekeeping: Timekeeping, ticket: Ticket, clock: Clock): Duty[] => {
  const given = givenFor(timekeeping, ticket, clock);
  if (given.includes('red')) return [];
  const light = given.includes('yellow') ? 'red' : 'yellow';
  // The light is red only after the due time.
  const turns = light === 'red' ? clock.dueAt + 1 : warnAtOf(timekeeping, clock);
  const { purpose, startedAt } = clock;
  const command = { type: 'Warn', purpose, startedAt, light } as const;
  return [{ at: tellAt(timekeeping, clock, turns), command, ...(runsAlways(clock) ? {} : { waits: true }) }];
};

/** 提醒 to come: for each clock yellow, then red, each once. */
export const warningDuties = (timekeeping: Timekeeping, ticket: Ticket): Duty[] =>
  watchedClocks(ticket).flatMap((clock) => warningFor(timekeeping, ticket, clock));

/** A warning says the light of now: after a stop of days only the latest is told of, and the one that was missed is not made up for. */
export const decideWarning = (
  ticket: Ticket,
  command: CommandOf<'Warn'>,
  { now, timekeeping }: Context,
): Fact[] | Refusal => {
  const clock = watchedClocks(ticket).find((each) => sameClock(each, command));
  if (!clock) return refuse('wrong-state', '这个时限已经不再计时，不需要提醒。');
  const light = lightOf(timekeeping, clock, now);
  if (light === 'green') return refuse('wrong-state', '时限还充裕，不需要提醒。');
  if (givenFor(timekeeping, ticket, clock).includes(light)) return refuse('limit-reached', '这个时限已经提醒过。');
  return [{ type: 'Warned', purpose: clock.purpose, startedAt: clock.startedAt, light }];
};
