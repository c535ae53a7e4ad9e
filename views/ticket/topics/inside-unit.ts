import { contactWayNames } from '../../../src/domain/inside-unit/inside-unit.ts';
import type { TopicEvent } from '../../../src/domain/ticket/change-topic.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import type { Telling, Told } from '../told.ts';

type InsideUnitEvent = Extract<
  TopicEvent,
  { type: 'Forwarded' | 'TakenOver' | 'CitizenContacted' | 'ReplyEndorsed' | 'ReplySentBack' }
>;

/** 茅箭区五堰街道办事处, 王强, or both: 茅箭区五堰街道办事处的王强. */
export const receiverName = ({ unit, person }: Pick<NonNullable<Ticket['forwarded']>, 'unit' | 'person'>): string =>
  [unit?.unit, person?.name].filter((part) => part !== undefined).join('的');

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join('，');

/** An event of the topic as the timeline tells it. */
export const tellInsideUnit = (event: InsideUnitEvent, { before, margin }: Telling): Told => {
  switch (event.type) {
    case 'Forwarded':
      return { what: `转交给${receiverName(event)}，时限不变`, body: event.note };
    case 'TakenOver':
      return { what: before?.handler ? `接手办理，原承办人 ${before.handler.name}` : '接手办理' };
    case 'CitizenContacted':
      return {
        kind: 'message',
        what:
          event.way === 'not-reached'
            ? joined('联系诉求人未成功', before?.clocks['first-contact'] ? '首次联系继续计时' : '')
            : joined(`首次联系诉求人：${contactWayNames[event.way]}`, margin(before?.clocks['first-contact'])),
        body: event.words,
      };
    case 'ReplyEndorsed':
      return { what: joined('签发答复，提交热线审核', margin(before?.clocks.reply)), body: event.note };
    case 'ReplySentBack':
      return { what: '退回承办人修改答复，时限继续计算', body: event.note };
    default:
      return event satisfies never;
  }
};

/** What has just happened, as the head of the page says it. */
export const insideUnitOutcome = (ticket: Ticket, type: InsideUnitEvent['type']): string => {
  switch (type) {
    case 'Forwarded':
      return `已转交给${ticket.forwarded ? receiverName(ticket.forwarded) : ''}，时限不变`;
    case 'TakenOver':
      return '已接手，由您办理';
    case 'CitizenContacted':
      return ticket.firstContacts.at(-1)?.way === 'not-reached'
        ? '已登记联系未成功，请换个时间再联系'
        : '首次联系已登记';
    case 'ReplyEndorsed':
      return '答复已签发，由热线审核';
    case 'ReplySentBack':
      return '答复已退回承办人修改';
    default:
      return type satisfies never;
  }
};
