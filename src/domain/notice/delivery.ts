import { instantAt, localDateOf, minuteOfDay, nextDate } from '../deadline/local-time.ts';
import { HOUR, type Instant, MINUTE } from '../instant.ts';

/** 短信 and 邮件: the ways out of the house. */
export const deliveryWayNames = { message: '短信', mail: '邮件' } as const;
export type DeliveryWay = keyof typeof deliveryWayNames;

export const deliveryStateNames = { waiting: '待发送', taken: '已发出', failed: '发送失败' } as const;
export type DeliveryState = keyof typeof deliveryStateNames;

/** Something to be sent to one recipient by one way. */
export type Parcel = { way: DeliveryWay; recipient: string; subject: string; text: string; ticket: string | null };

/** Growing pauses after each failed attempt; the last attempt has none, then a person looks at it. */
const PAUSES: readonly number[] = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR];

export const MOST_ATTEMPTS = PAUSES.length + 1;

/** When to try again after so many attempts; null when it was the last one. */
export const nextAttempt = (attempts: number, now: Instant): Instant | null => {
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? null : now + pause;
};

const DAY_BEGINS = 8 * 60;
const DAY_ENDS = 21 * 60;

/** Citizens are not woken: what happens between nine in the evening and eight in the morning is told at eight. */
export const atDecentHour = (now: Instant): Instant => {
  const minute = minuteOfDay(now);
  if (minute >= DAY_BEGINS && minute < DAY_ENDS) return now;
  const today = localDateOf(now);
  return instantAt(minute < DAY_BEGINS ? today : nextDate(today), DAY_BEGINS);
};

/** Says whether a number can receive messages: a mobile one of the mainland. */
export const isMobile = (number: string): boolean => /^1[3-9]\d{9}$/u.test(number);

const MAIL_LONGEST = 254;

/** Says whether a text looks like one mail address, without a name, comments or line breaks. */
export const isMail = (address: string): boolean =>
  address.length <= MAIL_LONGEST && /^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/u.test(address);

/** zhang@example.cn → z***@example.cn. */
export const maskMail = (address: string): string => {
  const at = address.lastIndexOf('@');
  return at <= 0 ? '***' : `${address.slice(0, 1)}***${address.slice(at)}`;
};
