import { owing } from '../../src/domain/assisting/assisting.ts';
import { type Clock, lightOf, usageOf } from '../../src/domain/deadline/clock.ts';
import { unitNames } from '../../src/domain/deadline/policy.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../src/domain/instant.ts';
import { marginSentence } from './clock-words.ts';
import type { TicketView } from './ticket-view.ts';

/** 2 天 3 小时, 5 小时 20 分钟, 12 分钟: how long something has really been lying, nights and Sundays too. */
export const sayElapsed = (from: Instant, to: Instant): string => {
  const minutes = Math.max(0, Math.floor((to - from) / MINUTE));
  const days = Math.floor((minutes * MINUTE) / DAY);
  const hours = Math.floor(((minutes * MINUTE) % DAY) / HOUR);
  const parts =
    days > 0
      ? [`${days} 天`, hours > 0 ? `${hours} 小时` : '']
      : hours > 0
        ? [`${hours} 小时`, minutes % 60 > 0 ? `${minutes % 60} 分钟` : '']
        : [`${minutes} 分钟`];
  return parts.filter((part) => part !== '').join(' ');
};

/** 签收时限 1 个工作日，已用 0.6 个工作日. How late it is stands at the light, in whole days. */
const usedOf = (view: Pick<TicketView, 'timekeeping' | 'now'>, clock: Clock): string => {
  const { used, total, unit } = usageOf(view.timekeeping, clock, view.now);
  const short = (figure: number): string => `${Math.floor(figure * 10) / 10} ${unitNames[unit]}`;
  return `签收时限 ${short(total)}，${used > total ? '已经用完' : `已用 ${short(used)}`}`;
};

/** 签收: how long the ticket lay unsigned; it counts towards the reply, so everybody sees it. */
export function SignLine({ view }: { view: TicketView }) {
  const { ticket, now, timekeeping } = view;
  const { sign } = ticket.clocks;
  if (!sign) return null;
  if (sign.stoppedAt !== null)
    return (
      <p class="quiet">
        签收用时 {sayElapsed(sign.startedAt, sign.stoppedAt)}，{marginSentence(timekeeping, sign, sign.stoppedAt)}。
      </p>
    );
  return ticket.state === 'dispatched' ? (
    <p>
      派出后 {sayElapsed(sign.startedAt, now)}未签收，{usedOf(view, sign)}。未签收的时间也计入办理时限。
    </p>
  ) : null;
}

/** Who of the assisting units is late, in one line with a way to the panel; nothing when all have given their part. */
export function AssistLine({ view }: { view: TicketView }) {
  const { timekeeping, now } = view;
  const open = owing(view.ticket.assisting).filter(({ clock }) => clock?.stoppedAt === null);
  if (open.length === 0) return null;
  const late = open.filter(({ clock }) => clock && lightOf(timekeeping, clock, now) === 'red');
  const names = (tasks: typeof open): string => tasks.map(({ body }) => body.unit).join('、');
  return (
    <p>
      <a href="#assisting">{late.length > 0 ? `协办超期：${names(late)}` : `等待协办意见：${names(open)}`}</a>
    </p>
  );
}
