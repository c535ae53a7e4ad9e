import { addDays, instantAt, localDateOf, weekdayOf } from '../deadline/local-time.ts';
import { drawOf } from '../evaluation/callback-share.ts';
import { DAY, type Instant } from '../instant.ts';

/** A recorded call that may be called a second time. */
export type AuditCandidate = {
  ticket: string;
  /** Position of the evaluation among the ticket's, from 1. */
  sequence: number;
  /** Account of who called. */
  caller: string;
  at: Instant;
  /** Whether it was drawn before; such a call stands for its caller's week. */
  drawn: boolean;
};

/** Monday midnight of the week of a moment in China. */
const weekOf = (at: Instant): Instant => {
  const day = localDateOf(at);
  return instantAt(addDays(day, -((weekdayOf(day) + 6) % 7)), 0);
};

/** From when on calls may be drawn: the running week and the last one; older ones citizens no longer remember well. */
export const drawnFrom = (now: Instant): Instant => weekOf(weekOf(now) - DAY);

const chanceOf = ({ ticket, sequence }: AuditCandidate): number => drawOf(`audit ${ticket} ${sequence}`);

/**
 * 抽取: which calls are drawn for a second call. Every call by its own chance, so that drawing twice draws no more; and
 * of each caller's finished week at least one, the one with the smallest number. A share of 0 turns auditing off.
 */
export const drawAudits = (candidates: readonly AuditCandidate[], share: number, now: Instant): AuditCandidate[] => {
  if (share <= 0) return [];
  const running = weekOf(now);
  const keyOf = ({ caller, at }: AuditCandidate): string => `${caller} ${weekOf(at)}`;
  const byWeek = [...new Set(candidates.map(keyOf))].flatMap((key) => {
    const calls = candidates.filter((call) => keyOf(call) === key);
    const first = calls.toSorted((one, other) => chanceOf(one) - chanceOf(other))[0];
    const finished = first !== undefined && weekOf(first.at) < running;
    return finished && calls.every((call) => !call.drawn && chanceOf(call) >= share) ? [first] : [];
  });
  const byShare = candidates.filter((call) => !call.drawn && chanceOf(call) < share);
  return [...byShare, ...byWeek];
};
