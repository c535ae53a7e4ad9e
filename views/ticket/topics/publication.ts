import type { TopicEvent } from '../../../src/domain/ticket/change-topic.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import type { Telling, Told } from '../told.ts';

type PublicationEvent = Extract<TopicEvent, { type: keyof typeof names }>;

const names = {
  CasePublished: '公开整改情况',
  PublicationWithdrawn: '撤回公开',
};

/** An event of the topic as the timeline tells it. */
export const tellPublication = (event: PublicationEvent, _telling: Telling): Told => ({ what: names[event.type] });

/** What has just happened, as the head of the page says it. */
export const publicationOutcome = (_ticket: Ticket, type: PublicationEvent['type']): string => `已${names[type]}`;
