import { addDays, instantAt, localDateOf, minuteOfDay } from '../deadline/local-time.ts';
import type { Instant } from '../instant.ts';

/** 时段 in the order of the day, each with the minute before which it ends. */
const slots = [
  { name: '上午', until: 12 * 60 },
  { name: '下午', until: 18 * 60 },
  { name: '晚上', until: 24 * 60 },
] as const;

/** No citizen is called before this minute of a day. */
const DAY_BEGINS = 9 * 60;

export type SlotName = (typeof slots)[number]['name'];

const slotIndex = (at: Instant): number => slots.findIndex(({ until }) => minuteOfDay(at) < until);

/** 时段 of a moment: morning before 12:00, afternoon before 18:00, evening. */
export const slotNameOf = (at: Instant): SlotName => slots[slotIndex(at)]?.name ?? '晚上';

/** Where the slot of a moment begins. */
export const slotStartOf = (at: Instant): Instant => instantAt(localDateOf(at), slots[slotIndex(at) - 1]?.until ?? 0);

/** Where the slot after that of a moment begins; after the evening it is the next day's morning. */
const nextSlotStart = (at: Instant): Instant => {
  const end = slots[slotIndex(at)]?.until ?? 24 * 60;
  return end < 24 * 60 ? instantAt(localDateOf(at), end) : instantAt(addDays(localDateOf(at), 1), DAY_BEGINS);
};

/** How many attempts in different slots, on how many days, it takes to call a citizen unreachable. */
export type NeededAttempts = { attempts: number; days: number };

const slotKey = (at: Instant): string => `${localDateOf(at)} ${slotNameOf(at)}`;

/**
 * Says whether enough was tried to call a citizen unreachable: so many attempts in different
 * slots, on so many days (design §6; no published count exists).
 */
export const isUnreachable = (attempts: readonly Instant[], needed: NeededAttempts): boolean => {
  const tried = new Set(attempts.map(slotKey));
  const days = new Set(attempts.map(localDateOf));
  return tried.size >= needed.attempts && days.size >= needed.days;
};

/** How far the attempts have got; attempts in a slot that was tried already don't count. */
export type AttemptStanding = {
  /** Attempts that count, and days that they fell on. */
  counted: number;
  days: number;
  /** What is still missing; both 0 once the citizen may be called unreachable. */
  moreSlots: number;
  moreDays: number;
  /** The earliest moment from now on at which a further attempt counts. */
  nextAt: Instant;
};

/** Tells how far the attempts to reach a citizen have got, and when the next one counts. */
export const attemptStanding = (
  attempts: readonly Instant[],
  needed: NeededAttempts,
  now: Instant,
): AttemptStanding => {
  const tried = new Set(attempts.map(slotKey));
  const days = new Set(attempts.map(localDateOf));
  return {
    counted: tried.size,
    days: days.size,
    moreSlots: Math.max(0, needed.attempts - tried.size),
    moreDays: Math.max(0, needed.days - days.size),
    nextAt: tried.has(slotKey(now)) ? nextSlotStart(now) : now,
  };
};
