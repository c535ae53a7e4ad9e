import type { TopicEvent } from '../../../src/domain/ticket/change-topic.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import type { Telling, Told } from '../told.ts';

type DemandEvent = Extract<TopicEvent, { type: keyof typeof names }>;

const names = {
  DemandsSet: '修改诉求点',
};

/** An event of the topic as the timeline tells it. */
export const tellDemand = (event: DemandEvent, _telling: Telling): Told => ({ what: names[event.type] });

/** What has just happened, as the head of the page says it. */
export const demandOutcome = (_ticket: Ticket, type: DemandEvent['type']): string => `已${names[type]}`;
