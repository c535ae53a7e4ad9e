import type { TopicEvent } from '../../../src/domain/ticket/change-topic.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import type { Telling, Told } from '../told.ts';

type DisputeEvent = Extract<TopicEvent, { type: keyof typeof names }>;

const names = {
  DisputeOpened: '提请裁定',
  StatementGiven: '提交陈述',
  Ruled: '裁定，改由其他单位主办',
  RuledToStay: '裁定，由原单位继续主办',
};

/** An event of the topic as the timeline tells it. */
export const tellDispute = (event: DisputeEvent, _telling: Telling): Told => ({ what: names[event.type] });

/** What has just happened, as the head of the page says it. */
export const disputeOutcome = (_ticket: Ticket, type: DisputeEvent['type']): string => `已${names[type]}`;
