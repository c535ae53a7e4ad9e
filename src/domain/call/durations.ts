import { HOUR, type Instant, MINUTE, SECOND } from '../instant.ts';
import type { Call, CallEvent } from './call.ts';

/** How long a call took, in milliseconds; null for what it never came to. */
export type CallDurations = {
  /** 等待: from the arrival to the answer, or to the end without one. */
  waited: number | null;
  /** 振铃: at the seats, together. */
  rang: number | null;
  /** 通话: from the answer to the end, holding included. */
  talked: number | null;
  /** 保持. */
  held: number | null;
};

type Spans = { total: number; openSince: Instant | null; some: boolean };

const closed = (spans: Spans, at: Instant): Spans =>
  spans.openSince === null ? spans : { total: spans.total + at - spans.openSince, openSince: null, some: true };

/** Time between events that open a span and those that close it; what is open at the end lasts until `until`. */
const spent = (
  events: readonly CallEvent[],
  opens: CallEvent['type'],
  closes: readonly CallEvent['type'][],
  until: Instant,
): number | null => {
  let spans: Spans = { total: 0, openSince: null, some: false };
  for (const { type, at } of events) {
    if (type === opens) spans = { ...closed(spans, at), openSince: at };
    else if (closes.includes(type)) spans = closed(spans, at);
  }
  const all = closed(spans, until);
  return all.some ? all.total : null;
};

/** The durations of a call as they stand now. */
export const durationsOf = (
  call: Pick<Call, 'direction' | 'startedAt' | 'answeredAt' | 'endedAt'>,
  events: readonly CallEvent[],
  now: Instant,
): CallDurations => {
  const { startedAt, answeredAt, endedAt } = call;
  const until = endedAt ?? now;
  return {
    waited: call.direction === 'inbound' ? (answeredAt ?? until) - startedAt : null,
    rang: spent(events, 'Rang', ['NotTaken', 'Answered', 'Ended'], until),
    talked: answeredAt === null ? null : until - answeredAt,
    held: spent(events, 'Held', ['Resumed', 'Ended'], until),
  };
};

/** "8 秒", "3 分 20 秒", "1 小时 5 分": short enough for a table. */
export const sayDuration = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.round(milliseconds / SECOND));
  if (seconds < 60) return `${seconds} 秒`;
  if (seconds < HOUR / SECOND) {
    const rest = seconds % 60;
    return rest === 0 ? `${Math.floor(seconds / 60)} 分` : `${Math.floor(seconds / 60)} 分 ${rest} 秒`;
  }
  const minutes = Math.floor((seconds * SECOND) / MINUTE);
  return minutes % 60 === 0 ? `${minutes / 60} 小时` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`;
};
