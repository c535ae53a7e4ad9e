import type { TopicEvent } from '../../../src/domain/ticket/change-topic.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import type { Telling, Told } from '../told.ts';

type MergingEvent = Extract<TopicEvent, { type: keyof typeof names }>;

const names = {
  Merged: '并入其他工单',
  FollowerAttached: '并入一件重复诉求',
  Detached: '撤销并单，回到待受理',
  FollowerReleased: '移出一件重复诉求',
  SplitUp: '拆分为多件工单',
  ContactedAgain: '诉求人再次来电',
};

/** An event of the topic as the timeline tells it. */
export const tellMerging = (event: MergingEvent, _telling: Telling): Told => ({ what: names[event.type] });

/** What has just happened, as the head of the page says it. */
export const mergingOutcome = (_ticket: Ticket, type: MergingEvent['type']): string => `已${names[type]}`;
