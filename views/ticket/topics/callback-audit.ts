import type { TopicEvent } from '../../../src/domain/ticket/change-topic.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import type { Telling, Told } from '../told.ts';

type CallbackAuditEvent = Extract<TopicEvent, { type: keyof typeof names }>;

const names = {
  AuditDrawn: '抽取回访复核',
  AuditMissed: '回访复核未联系上',
  Audited: '完成回访复核',
};

/** An event of the topic as the timeline tells it. */
export const tellCallbackAudit = (event: CallbackAuditEvent, _telling: Telling): Told => ({ what: names[event.type] });

/** What has just happened, as the head of the page says it. */
export const callbackAuditOutcome = (_ticket: Ticket, type: CallbackAuditEvent['type']): string => `已${names[type]}`;
