import { addDays, type LocalDate, localDateOf } from '../deadline/local-time.ts';
import { drawOf } from '../evaluation/callback-share.ts';
import { type Instant, SECOND } from '../instant.ts';
import { addMonths, type Month, monthOf, periodOf } from '../quality/month.ts';

/** Shorter talks say nothing about how one speaks with citizens. */
export const LEAST_TALK = 30 * SECOND;

/** An answered call of a month. */
export type CallCandidate = {
  call: string;
  agent: string;
  /** From answering to hanging up. */
  milliseconds: number;
  /** How it came under review, if it did. */
  drawn: 'sampled' | 'chosen' | null;
};

/** The month and day that a night's draw is about: those of the day before. */
export const drawnDay = (now: Instant): { month: Month; day: number; days: number } => {
  const date: LocalDate = addDays(localDateOf(now), -1);
  const month = date.slice(0, 7);
  const last = addDays(localDateOf(periodOf(addMonths(month, 1)).from), -1);
  return { month, day: Number(date.slice(8, 10)), days: Number(last.slice(8, 10)) };
};

/** The month that an answered call is reviewed in. */
export const monthOfCall = (startedAt: Instant): Month => monthOf(startedAt);

const placeOf = ({ call }: CallCandidate): number => drawOf(`call review ${call}`);

type Share = { perAgent: number; day: number; days: number };

/** How many calls of an agent are to be under review by a day of the month. */
export const dueBy = ({ perAgent, day, days }: Share): number => Math.ceil((perAgent * day) / days);

/**
 * 抽取: spread over the month, so that not all are of its first days: after a share of the days that share of the calls is due.
 * One call of an agent a night; only after the month's last day all that are still due. Calls follow from their ids alone.
 * What a person chose by hand does not count, and is not drawn again.
 */
export const drawCalls = (candidates: readonly CallCandidate[], share: Share): CallCandidate[] => {
  const due = dueBy(share);
  return [...new Set(candidates.map(({ agent }) => agent))].sort().flatMap((agent) => {
    const own = candidates.filter((candidate) => candidate.agent === agent);
    const missing = due - own.filter(({ drawn }) => drawn === 'sampled').length;
    const many = share.day === share.days ? missing : Math.min(1, missing);
    return own
      .filter(({ drawn, milliseconds }) => drawn === null && milliseconds >= LEAST_TALK)
      .toSorted((one, other) => placeOf(one) - placeOf(other) || one.call.localeCompare(other.call))
      .slice(0, Math.max(0, many));
  });
};
