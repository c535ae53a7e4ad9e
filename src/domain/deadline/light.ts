import { DAY, HOUR, type Instant, MINUTE } from '../instant.ts';
import { isWorkingDay } from './calendar.ts';
import type { Clock } from './clock.ts';
import { localDateOf, nextDate, sayTime } from './local-time.ts';
import { type LimitUnit, unitNames } from './policy.ts';
import { openPause, readingAt, runningTime } from './running.ts';
import { endOf, isDayUnit, lengthOf, measure, type Timekeeping } from './working-time.ts';

/** 红黄绿灯. */
export type Light = 'green' | 'yellow' | 'red';

export const lightNames: Record<Light, string> = { green: '正常', yellow: '将到期', red: '已超期' };

/** How much of a clock is used, in its own unit; a part of a working day is a part of its office hours. */
export type Usage = { used: number; total: number; unit: LimitUnit };

/** Red after the due time, yellow from the policy's share of the limit on; a stopped or paused clock keeps its light. */
export function lightOf(timekeeping: Timekeeping, clock: Clock, now: Instant): Light {
  const at = readingAt(clock, now);
  if (at > clock.dueAt) return 'red';
  const { used, total } = usageOf(timekeeping, clock, at);
  return used >= total * timekeeping.policies.yellowShare ? 'yellow' : 'green';
}

/** Time used and allowed: 0 on the day of receipt for limits in days, exactly the total at the due time, more when late. */
export function usageOf(timekeeping: Timekeeping, clock: Clock, now: Instant): Usage {
  const { unit } = clock.limit;
  const at = readingAt(clock, now);
  const total = totalOf(timekeeping, clock);
  const length = lengthOf(timekeeping, unit);
  const left = runningTime(timekeeping, clock, at, clock.dueAt) / length;
  const late = runningTime(timekeeping, clock, clock.dueAt, at) / length;
  return { used: Math.max(0, total - left) + late, total, unit };
}

/** "剩 2 个工作日", "今天 18:00 到期", "超期 3 小时", "按期完成", "超期 1 个工作日完成"; paused: "挂起中,剩 2 个工作日". */
export function remainingSentence(timekeeping: Timekeeping, clock: Clock, now: Instant): string {
  const at = readingAt(clock, now);
  const late = at > clock.dueAt;
  if (clock.stoppedAt !== null) return late ? `超期 ${sayLate(timekeeping, clock, at)}完成` : '按期完成';
  const paused = openPause(clock) !== null;
  const before = paused ? '挂起中，' : '';
  if (late) return `${before}超期 ${sayLate(timekeeping, clock, at)}`;
  const endsToday = isDayUnit(clock.limit.unit) && localDateOf(at) === localDateOf(clock.dueAt);
  if (endsToday && !paused) return `今天 ${sayTime(clock.dueAt)} 到期`;
  return `${before}剩 ${sayLeft(timekeeping, clock, at)}`;
}

function totalOf(timekeeping: Timekeeping, { limit, startedAt, extension }: Clock): number {
  if (extension === null) return limit.amount;
  if (extension.unit === limit.unit) return limit.amount + extension.amount;
  const base = endOf(timekeeping, startedAt, limit);
  const extended = endOf(timekeeping, base, extension);
  return limit.amount + measure(timekeeping, limit.unit, base, extended) / lengthOf(timekeeping, limit.unit);
}

function sayLeft(timekeeping: Timekeeping, clock: Clock, at: Instant): string {
  const { unit } = clock.limit;
  const days = isDayUnit(unit) ? daysAfter(timekeeping, unit, at, clock.dueAt) : 0;
  if (days > 0) return `${days} ${unitNames[unit]}`;
  return sayLength(runningTime(timekeeping, clock, at, clock.dueAt), unit === 'working-hours');
}

/** A day begun counts as a day late; on the due day itself the hours are said. */
function sayLate(timekeeping: Timekeeping, clock: Clock, at: Instant): string {
  const { unit } = clock.limit;
  const days = isDayUnit(unit) ? daysAfter(timekeeping, unit, clock.dueAt, at) : 0;
  if (days > 0) return `${days} ${unitNames[unit]}`;
  const working = unit === 'working-hours';
  return sayLength(working ? runningTime(timekeeping, clock, clock.dueAt, at) : at - clock.dueAt, working);
}

/** Days after the day of `from` up to and with the day of `to`: working days, or all for natural days. */
function daysAfter({ calendar }: Timekeeping, unit: LimitUnit, from: Instant, to: Instant): number {
  const last = localDateOf(to);
  let days = 0;
  for (let day = nextDate(localDateOf(from)); day <= last; day = nextDate(day)) {
    if (unit === 'clock-days' || isWorkingDay(calendar, day)) days += 1;
  }
  return days;
}

/** Whole hours, with minutes when they matter; a begun minute is a minute. */
function sayLength(length: number, working: boolean): string {
  const hourName = working ? '个工作小时' : '小时';
  if (!working && length >= 2 * DAY) return `${Math.floor(length / DAY)} 天`;
  const minutes = Math.max(1, Math.ceil(length / MINUTE));
  const hours = Math.floor((minutes * MINUTE) / HOUR);
  if (hours === 0) return `${minutes} 分钟`;
  const rest = minutes % 60;
  return hours >= 3 || rest === 0 ? `${hours} ${hourName}` : `${hours} ${hourName} ${rest} 分钟`;
}
