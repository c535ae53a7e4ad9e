import { localDateOf, minuteOfDay } from '../deadline/local-time.ts';
import type { Instant } from '../instant.ts';

/** 时段: morning before 12:00, afternoon before 18:00, evening. */
const slotOf = (at: Instant): string => {
  const minute = minuteOfDay(at);
  return minute < 12 * 60 ? 'morning' : minute < 18 * 60 ? 'afternoon' : 'evening';
};

/**
 * Says whether enough was tried to call a citizen unreachable: so many attempts in different
 * slots, on so many days (design §6; no published count exists).
 */
export const isUnreachable = (attempts: readonly Instant[], needed: { attempts: number; days: number }): boolean => {
  const slots = new Set(attempts.map((at) => `${localDateOf(at)} ${slotOf(at)}`));
  const days = new Set(attempts.map(localDateOf));
  return slots.size >= needed.attempts && days.size >= needed.days;
};
