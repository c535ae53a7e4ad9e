import type { Instant } from '../instant.ts';
import { provisionalYears } from './calendar.ts';
import type { Clock } from './clock.ts';
import { countingLines, postponedLines } from './counting-lines.ts';
import { type LocalDate, localDateOf, sayMoment, sayTime, yearOf } from './local-time.ts';
import { type Limit, purposeNames, sayLimit } from './policy.ts';
import { reckon } from './running.ts';
import { lengthOf, needsCalendar, type Timekeeping } from './working-time.ts';

/** One line of how a due time was counted; `at` is a day or a moment "YYYY-MM-DD HH:MM". */
export type TraceLine = { at: LocalDate | string; sentence: string };

/** How the due time came about: start, days counted and skipped, extension, pauses, result, and whether it is provisional. */
export function traceOf(timekeeping: Timekeeping, clock: Clock): TraceLine[] {
  const { base, extended, pausedFor, dueAt } = reckon(timekeeping, clock);
  const say = (at: Instant) => sayMoment(at, clock.startedAt);
  const opening = `${say(clock.startedAt)} 开始计时，${purposeNames[clock.purpose]}时限 ${sayLimit(clock.limit)}（${sourceOf(clock.limit)}）。`;
  return [
    { at: stamp(clock.startedAt), sentence: opening },
    ...countingLines(timekeeping, clock.startedAt, clock.limit, clock.startedAt),
    ...extensionLines(timekeeping, clock, base),
    ...pauseLines(timekeeping, clock, extended, pausedFor, dueAt),
    { at: stamp(dueAt), sentence: `到期时间：${say(dueAt)}。` },
    ...(clock.stoppedAt === null
      ? []
      : [{ at: stamp(clock.stoppedAt), sentence: `${say(clock.stoppedAt)} 停止计时。` }]),
    ...provisionalLines(timekeeping, clock, dueAt),
  ];
}

function extensionLines(timekeeping: Timekeeping, clock: Clock, base: Instant): TraceLine[] {
  if (clock.extension === null) return [];
  const sentence = `批准延期 ${sayLimit(clock.extension)}（${sourceOf(clock.extension)}），自 ${sayMoment(base, clock.startedAt)} 起顺延。`;
  return [{ at: stamp(base), sentence }, ...countingLines(timekeeping, base, clock.extension, clock.startedAt)];
}

function pauseLines(
  timekeeping: Timekeeping,
  clock: Clock,
  extended: Instant,
  pausedFor: number,
  dueAt: Instant,
): TraceLine[] {
  const say = (at: Instant) => sayMoment(at, clock.startedAt);
  const lines = clock.pauses.map(({ from, until }) => ({
    at: stamp(from),
    sentence: until === null ? `${say(from)} 挂起，尚未恢复。` : `${say(from)} 挂起，${say(until)} 恢复。`,
  }));
  if (pausedFor === 0) return lines;
  const { limit, startedAt } = clock;
  const postponed = {
    at: stamp(extended),
    sentence: `${sayPaused(timekeeping, limit, pausedFor)}，自 ${say(extended)} 起顺延。`,
  };
  return [...lines, postponed, ...postponedLines(timekeeping, limit.unit, extended, dueAt, startedAt)];
}

function sayPaused(timekeeping: Timekeeping, { unit }: Limit, pausedFor: number): string {
  const minutes = Math.ceil(pausedFor / lengthOf(timekeeping, 'clock-minutes'));
  const hours = Math.floor(minutes / 60);
  const parts = [hours > 0 ? `${hours} 小时` : '', minutes % 60 > 0 ? `${minutes % 60} 分钟` : ''].filter(Boolean);
  const what = unit === 'working-days' || unit === 'working-hours' ? '工作时间' : '时间';
  const whole = unit === 'clock-days' ? ',按整日计' : '';
  return `挂起期间应计的${what}共 ${parts.join(' ')}，不计入时限${whole}`;
}

function provisionalLines({ calendar }: Timekeeping, clock: Clock, dueAt: Instant): TraceLine[] {
  const units = clock.extension === null ? [clock.limit.unit] : [clock.limit.unit, clock.extension.unit];
  if (!units.some(needsCalendar)) return [];
  const [first, last] = [yearOf(localDateOf(clock.startedAt)), yearOf(localDateOf(dueAt))];
  const years = provisionalYears(calendar).filter((year) => first <= year && year <= last);
  return years.map((year) => ({
    at: localDateOf(dueAt),
    sentence: `${year} 年放假安排的通知尚未收录，${year} 年暂按法定节假日计算，收录后重新计时。`,
  }));
}

function sourceOf({ policy, clause, only }: Limit): string {
  const forCity = only?.city === undefined ? '' : `，${only.city} 市州的专门规定`;
  const forMatter = only?.matter === undefined ? '' : `，事项 ${only.matter} 的专门规定`;
  return `依据：${policy}${clause}${forCity}${forMatter}`;
}

function stamp(at: Instant): string {
  return `${localDateOf(at)} ${sayTime(at)}`;
}
