import { lightNames } from '../../../src/domain/deadline/light.ts';
import { purposeNames } from '../../../src/domain/deadline/policy.ts';
import { supervisionCauseNames, supervisionLevelNames } from '../../../src/domain/supervision/supervision.ts';
import type { TopicEvent } from '../../../src/domain/ticket/change-topic.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { dutySentence } from '../clock-words.ts';
import type { Telling, Told } from '../told.ts';

type SupervisionEvent = Extract<
  TopicEvent,
  { type: 'Warned' | 'SupervisionOpened' | 'SupervisionAnswered' | 'SupervisionClosed' | 'SupervisionEscalated' }
>;

/** An event of the topic as the timeline tells it. */
export const tellSupervision = (event: SupervisionEvent, { before, margin, duty }: Telling): Told => {
  switch (event.type) {
    case 'Warned':
      return { what: `提醒：${purposeNames[event.purpose]}时限${lightNames[event.light]}` };
    case 'SupervisionOpened':
      return {
        what: `发起${supervisionLevelNames[event.level]}（${supervisionCauseNames[event.cause]}），${duty(event.clock)}`,
        body: event.demand,
      };
    case 'SupervisionAnswered': {
      const order = before?.supervisions.find(({ id }) => id === event.order);
      const said = margin(order?.clock);
      return {
        what: `回复督办${said === '' ? '' : `，${said}`}`,
        body: event.text,
        attachments: event.attachments,
      };
    }
    case 'SupervisionClosed':
      return { what: '核销督办', body: event.note };
    case 'SupervisionEscalated':
      return { what: `升级为${supervisionLevelNames[event.to]}，${duty(event.clock)}`, body: event.note };
    default:
      return event satisfies never;
  }
};

/** What has just happened, as the head of the page says it. */
export const supervisionOutcome = (ticket: Ticket, type: SupervisionEvent['type']): string => {
  const last = ticket.supervisions.at(-1);
  const level = last ? supervisionLevelNames[last.level] : '督办';
  const due = last ? dutySentence(last.clock, last.clock.startedAt) : '';
  switch (type) {
    case 'Warned':
      return '已提醒';
    case 'SupervisionOpened':
      return `已发起${level}，${last?.unitName ?? '承办单位'}会收到督办单 ${last?.id ?? ''}，${due}`;
    case 'SupervisionAnswered':
      return '督办回复已提交，由督办员核销';
    case 'SupervisionClosed':
      return '督办单已核销';
    case 'SupervisionEscalated':
      return `已升级为${level}，${last?.unitName ?? '承办单位'}${due}`;
    default:
      return type satisfies never;
  }
};
