import type { TopicEvent } from '../../../src/domain/ticket/change-topic.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import type { Telling, Told } from '../told.ts';

type PublicationEvent = Extract<TopicEvent, { type: 'CasePublished' | 'PublicationWithdrawn' }>;

/** An event of the topic as the timeline tells it. */
export const tellPublication = (event: PublicationEvent, _telling: Telling): Told =>
  event.type === 'CasePublished'
    ? { what: `公开整改单 ${event.case} 的情况`, body: `问题：${event.problem}\n整改结果：${event.result}` }
    : { what: `撤回整改单 ${event.case} 的公开`, body: event.reason };

/** What has just happened, as the head of the page says it. */
export const publicationOutcome = (_ticket: Ticket, type: PublicationEvent['type']): string =>
  type === 'CasePublished' ? '整改情况已向社会公开' : '已撤回公开，公开页不再显示';
