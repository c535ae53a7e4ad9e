import { suspensionReasonNames } from '../../../src/domain/suspension/suspension.ts';
import type { TopicEvent } from '../../../src/domain/ticket/change-topic.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { sayLastDay } from '../last-day-words.ts';
import type { Telling, Told } from '../told.ts';

type SuspensionEvent = Extract<
  TopicEvent,
  { type: 'SuspensionRequested' | 'Suspended' | 'SuspensionRefused' | 'Resumed' }
>;

const lastDayOf = (ticket: Ticket | null, now: number): string => {
  const last = ticket?.suspensions.at(-1);
  return last ? `，到 ${sayLastDay(last.until, now)}` : '';
};

/** An event of the topic as the timeline tells it. */
export const tellSuspension = (event: SuspensionEvent, { before, duty }: Telling): Told => {
  switch (event.type) {
    case 'SuspensionRequested': {
      const { reason, explanation, until, at } = event;
      return {
        what: `申请挂起到 ${sayLastDay(until, at)}：${suspensionReasonNames[reason]}`,
        body: explanation,
      };
    }
    case 'Suspended':
      return { what: `同意挂起，停止计时${lastDayOf(before, event.at)}`, body: event.note };
    case 'SuspensionRefused':
      return { what: '不同意挂起，照常计时', body: event.note };
    case 'Resumed':
      return { what: `恢复办理，继续计时，${duty(event.reply)}`, body: event.note };
    default:
      return event satisfies never;
  }
};

/** What has just happened, as the head of the page says it. */
export const suspensionOutcome = (ticket: Ticket, type: SuspensionEvent['type']): string => {
  const at = ticket.suspensions.at(-1)?.at ?? 0;
  switch (type) {
    case 'SuspensionRequested':
      return '挂起申请已提交，热线同意之前照常计时';
    case 'Suspended':
      return `已同意挂起${lastDayOf(ticket, at)}，时限停止计算`;
    case 'SuspensionRefused':
      return '已不同意挂起，原时限不变';
    case 'Resumed':
      return '已恢复办理，时限继续计算';
    default:
      return type satisfies never;
  }
};
