import type { TopicEvent } from '../../../src/domain/ticket/change-topic.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import type { Telling, Told } from '../told.ts';

type ExclusionEvent = Extract<TopicEvent, { type: keyof typeof names }>;

const names = {
  RatingContested: '申诉评价',
  ExclusionProposed: '提出剔除评价',
  ContestRejected: '驳回申诉',
  ExclusionConfirmed: '复核同意剔除',
  ExclusionRefused: '复核不同意剔除',
};

/** An event of the topic as the timeline tells it. */
export const tellExclusion = (event: ExclusionEvent, _telling: Telling): Told => ({ what: names[event.type] });

/** What has just happened, as the head of the page says it. */
export const exclusionOutcome = (_ticket: Ticket, type: ExclusionEvent['type']): string => `已${names[type]}`;
