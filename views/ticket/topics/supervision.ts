import type { TopicEvent } from '../../../src/domain/ticket/change-topic.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import type { Telling, Told } from '../told.ts';

type SupervisionEvent = Extract<TopicEvent, { type: keyof typeof names }>;

const names = {
  Warned: '到期提醒',
  SupervisionOpened: '发起督办',
  SupervisionAnswered: '回复督办',
  SupervisionClosed: '核销督办',
  SupervisionEscalated: '升级督办',
};

/** An event of the topic as the timeline tells it. */
export const tellSupervision = (event: SupervisionEvent, _telling: Telling): Told => ({ what: names[event.type] });

/** What has just happened, as the head of the page says it. */
export const supervisionOutcome = (_ticket: Ticket, type: SupervisionEvent['type']): string => `已${names[type]}`;
