import { DAY, HOUR, type Instant } from '../../src/domain/instant.ts';

/** Asia/Shanghai has kept +08:00 without summer time since 1991; appeals are younger. */
const SHANGHAI = 8 * HOUR;

const two = (number: number) => String(number).padStart(2, '0');

/** Year, month (1–12), day, hour, minute and second of an instant as read from a clock in Shanghai. */
function clockOf(at: Instant) {
  const date = new Date(at + SHANGHAI);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    time: `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`,
    second: two(date.getUTCSeconds()),
  };
}

/** Day in words: "11月25日", with the year when it is not the year of `now`. */
export function dayInWords(at: Instant, now: Instant): string {
  const { year, month, day } = clockOf(at);
  return `${year === clockOf(now).year ? '' : `${year}年`}${month}月${day}日`;
}

/** Moment in words: "11月25日 18:00", or "今天 18:00" within the day of `now`, with the year when it is not the year of `now`. */
export function momentInWords(at: Instant, now: Instant): string {
  const today = Math.floor((at + SHANGHAI) / DAY) === Math.floor((now + SHANGHAI) / DAY);
  return `${today ? '今天' : dayInWords(at, now)} ${clockOf(at).time}`;
}

/** RFC 3339 with the offset of Shanghai, for `datetime`. */
export function machineMoment(at: Instant): string {
  const { year, month, day, time, second } = clockOf(at);
  return `${year}-${two(month)}-${two(day)}T${time}:${second}+08:00`;
}

export type MomentProps = {
  at: Instant;
  now: Instant;
  /** `day` leaves the time away; `moment` is the default. */
  as?: 'moment' | 'day' | undefined;
};

/** A moment for people, the exact instant on hover. `now` decides whether 今天 and the year are written. */
export function Moment({ at, now, as = 'moment' }: MomentProps) {
  const { year, month, day, time, second } = clockOf(at);
  return (
    <time
      class="number"
      datetime={machineMoment(at)}
      title={`${year}年${month}月${day}日 ${time}:${second}（北京时间）`}
    >
      {as === 'day' ? dayInWords(at, now) : momentInWords(at, now)}
    </time>
  );
}
