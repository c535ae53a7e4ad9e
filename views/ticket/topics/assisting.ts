import type { TopicEvent } from '../../../src/domain/ticket/change-topic.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import type { Telling, Told } from '../told.ts';

type AssistEvent = Extract<TopicEvent, { type: 'AssistAsked' | 'AssistReplied' | 'AssistUrged' }>;

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join('，');

/** An event of the topic as the timeline tells it. */
export const tellAssist = (event: AssistEvent, { before, margin, duty }: Telling): Told => {
  const taskOf = (code: string) => before?.assisting.find(({ body }) => body.code === code);
  switch (event.type) {
    case 'AssistAsked':
      return { what: `请${event.body.unit}协办，${duty(event.clock)}`, body: event.task };
    case 'AssistReplied': {
      const task = taskOf(event.unit);
      const again = (task?.replies.length ?? 0) > 0;
      return {
        kind: 'message',
        what: again ? '补充协办意见' : joined('提交协办意见', margin(task?.clock)),
        body: event.text,
        attachments: event.attachments,
      };
    }
    case 'AssistUrged':
      return { kind: 'message', what: `催办协办单位${taskOf(event.unit)?.body.unit ?? ''}`, body: event.words };
    default:
      return event satisfies never;
  }
};

/** What has just happened, as the head of the page says it. */
export const assistOutcome = (ticket: Ticket, type: AssistEvent['type']): string => {
  switch (type) {
    case 'AssistAsked':
      return `已请${ticket.assist.at(-1)?.unit ?? '该单位'}协办，协办时限开始计算`;
    case 'AssistReplied':
      return `协办意见已提交，会并入${ticket.lead?.unit ?? '主办单位'}的答复；主办单位答复前还可以补充`;
    case 'AssistUrged':
      return '已催办，协办单位会收到提醒';
    default:
      return type satisfies never;
  }
};
