import type { Instant } from '../instant.ts';
import type { ClockPurpose, Limit } from './policy.ts';
import { isProvisional, openPause, reckon } from './running.ts';
import type { Timekeeping } from './working-time.ts';

export { type Light, lightNames, lightOf, remainingSentence, type Usage, usageOf } from './light.ts';
export type { ClockPurpose, Limit } from './policy.ts';
export { type TraceLine, traceOf } from './trace.ts';
export { warnAtOf } from './warning.ts';
export type { Timekeeping } from './working-time.ts';

/** A suspension; `until` is null while it lasts. */
export type Pause = { from: Instant; until: Instant | null };

/** A running or stopped deadline. Plain JSON, kept with the ticket; `dueAt` follows from the other parts (see `retimeClock`). */
export type Clock = {
  purpose: ClockPurpose;
  limit: Limit;
  startedAt: Instant;
  /** While a pause lasts: the due time as if it took no time; ask `isPaused` before calling a clock overdue. */
  dueAt: Instant;
  extension: Limit | null;
  pauses: Pause[];
  stoppedAt: Instant | null;
  /** True when a year whose notice has not come took part in the counting; such clocks are retimed when it comes. */
  provisional: boolean;
};

/** A clock that begins to run at `at`. Throws CalendarGap. */
export function startClock(timekeeping: Timekeeping, purpose: ClockPurpose, limit: Limit, at: Instant): Clock {
  const parts = { limit, startedAt: at, extension: null, pauses: [] };
  return retimeClock(timekeeping, { purpose, ...parts, dueAt: at, stoppedAt: null, provisional: false });
}

/**
 * 延期: adds time after the current due date. A further extension adds to the first (how many are allowed is the policy's
 * `maximumExtensions`, asked by the ticket); its unit must be the same. Refuses a stopped clock.
 */
export function extendClock(timekeeping: Timekeeping, clock: Clock, extra: Limit): Clock {
  refuseStopped(clock);
  const former = clock.extension;
  if (former !== null && former.unit !== extra.unit) throw new RangeError('再次延期的单位与首次延期不一致。');
  const extension = { ...extra, amount: extra.amount + (former?.amount ?? 0) };
  return retimeClock(timekeeping, { ...clock, extension });
}

/** 挂起: from `at` on no time is counted. Refuses a stopped or paused clock and a moment before its last change. */
export function pauseClock(timekeeping: Timekeeping, clock: Clock, at: Instant): Clock {
  refuseStopped(clock);
  if (isPaused(clock)) throw new RangeError('计时已经挂起。');
  if (at < (clock.pauses.at(-1)?.until ?? clock.startedAt)) throw new RangeError('挂起时间早于计时的上一次变动。');
  return retimeClock(timekeeping, { ...clock, pauses: [...clock.pauses, { from: at, until: null }] });
}

/** 恢复: the paused time is added to the due time. Refuses a clock that is not paused and a moment before the pause. */
export function resumeClock(timekeeping: Timekeeping, clock: Clock, at: Instant): Clock {
  refuseStopped(clock);
  const pause = openPause(clock);
  if (pause === null) throw new RangeError('计时没有挂起。');
  if (at < pause.from) throw new RangeError('恢复时间早于挂起时间。');
  return retimeClock(timekeeping, {
    ...clock,
    pauses: [...clock.pauses.slice(0, -1), { from: pause.from, until: at }],
  });
}

/** Ends the counting; a pause that lasts stays open, since no due time follows from it any more. Refuses a stopped clock. */
export function stopClock(clock: Clock, at: Instant): Clock {
  refuseStopped(clock);
  return { ...clock, stoppedAt: at };
}

/** Counts the due time again from its parts under the present calendar; the same clock when nothing changed. */
export function retimeClock(timekeeping: Timekeeping, clock: Clock): Clock {
  const { dueAt } = reckon(timekeeping, clock);
  return { ...clock, dueAt, provisional: isProvisional(timekeeping, clock, dueAt) };
}

/** Whether the clock stands still now because of a suspension. */
export function isPaused(clock: Clock): boolean {
  return clock.stoppedAt === null && openPause(clock) !== null;
}

function refuseStopped(clock: Clock): void {
  if (clock.stoppedAt !== null) throw new RangeError('计时已经停止。');
}

/** The clock standing still: stopped at `at` if it still runs, as it is otherwise. */
export function haltClock(clock: Clock, at: Instant): Clock {
  return clock.stoppedAt === null ? stopClock(clock, at) : clock;
}
