import type { TopicEvent } from '../../../src/domain/ticket/change-topic.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import type { Telling, Told } from '../told.ts';

type AssistEvent = Extract<TopicEvent, { type: keyof typeof names }>;

const names = {
  AssistAsked: '增加协办单位',
  AssistReplied: '提交协办意见',
  AssistUrged: '催办协办单位',
};

/** An event of the topic as the timeline tells it. */
export const tellAssist = (event: AssistEvent, _telling: Telling): Told => ({ what: names[event.type] });

/** What has just happened, as the head of the page says it. */
export const assistOutcome = (_ticket: Ticket, type: AssistEvent['type']): string => `已${names[type]}`;
