import type { TopicEvent } from '../../../src/domain/ticket/change-topic.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import type { Telling, Told } from '../told.ts';

type SuspensionEvent = Extract<TopicEvent, { type: keyof typeof names }>;

const names = {
  SuspensionRequested: '申请挂起',
  Suspended: '同意挂起，停止计时',
  SuspensionRefused: '不同意挂起',
  Resumed: '恢复办理，继续计时',
};

/** An event of the topic as the timeline tells it. */
export const tellSuspension = (event: SuspensionEvent, _telling: Telling): Told => ({ what: names[event.type] });

/** What has just happened, as the head of the page says it. */
export const suspensionOutcome = (_ticket: Ticket, type: SuspensionEvent['type']): string => `已${names[type]}`;
