import type { Agreement } from '../../../src/domain/callback-audit/callback-audit.ts';
import type { TopicEvent } from '../../../src/domain/ticket/change-topic.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { momentInWords } from '../../parts/moment.tsx';
import { evaluationSentence } from '../evaluation-sentence.ts';
import type { Telling, Told } from '../told.ts';

type CallbackAuditEvent = Extract<TopicEvent, { type: 'AuditDrawn' | 'AuditMissed' | 'Audited' }>;

/** 与第一次回访一致, or what differs: 是否联系、是否解决 and the level; another level of the same kind is said as such. */
export const agreementWords = ({ contacted, solution, satisfaction, level }: Agreement): string => {
  const differs = [
    contacted ? '' : '是否联系',
    solution ? '' : '是否解决',
    satisfaction ? '' : '满意与否',
    satisfaction && !level ? '满意等级' : '',
  ].filter((word) => word !== '');
  return differs.length === 0 ? '与第一次回访一致' : `与第一次回访不一致：${differs.join('、')}`;
};

/** An event of the topic as the timeline tells it. */
export const tellCallbackAudit = (event: CallbackAuditEvent, _telling: Telling): Told => {
  switch (event.type) {
    case 'AuditDrawn':
      return {
        what: `${event.by.role === 'system' ? '随机抽中' : '抽取'}回访复核，须在 ${momentInWords(event.dueAt, event.at)} 前由他人再次回访`,
      };
    case 'AuditMissed':
      return {
        kind: 'message',
        what: event.last ? '回访复核多次未联系上诉求人，复核结束' : '回访复核未联系上诉求人',
        body: event.note,
      };
    case 'Audited':
      return {
        kind: 'message',
        what: `回访复核，诉求人回答：${evaluationSentence({ by: 'callback', ...event.answers })}；${agreementWords(event.agreement)}`,
        body: event.answers.words,
      };
    default:
      return event satisfies never;
  }
};

/** What has just happened, as the head of the page says it. */
export const callbackAuditOutcome = (ticket: Ticket, type: CallbackAuditEvent['type']): string => {
  const audit = ticket.audits.at(-1);
  switch (type) {
    case 'AuditDrawn':
      return '已抽取回访复核，由第一次回访以外的人再次回访';
    case 'AuditMissed':
      return audit?.state === 'unreached' ? '多次未联系上，回访复核结束' : '已登记未联系上，请换一个时段再复核';
    case 'Audited':
      return `回访复核已登记，${audit?.agreement ? agreementWords(audit.agreement) : ''}`;
    default:
      return type satisfies never;
  }
};
