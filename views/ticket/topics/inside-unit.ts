import type { TopicEvent } from '../../../src/domain/ticket/change-topic.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import type { Telling, Told } from '../told.ts';

type InsideUnitEvent = Extract<TopicEvent, { type: keyof typeof names }>;

const names = {
  Forwarded: '转交',
  TakenOver: '接手办理',
  CitizenContacted: '首次联系诉求人',
  ReplyEndorsed: '单位负责人签发答复',
  ReplySentBack: '单位负责人退回修改',
};

/** An event of the topic as the timeline tells it. */
export const tellInsideUnit = (event: InsideUnitEvent, _telling: Telling): Told => ({ what: names[event.type] });

/** What has just happened, as the head of the page says it. */
export const insideUnitOutcome = (_ticket: Ticket, type: InsideUnitEvent['type']): string => `已${names[type]}`;
