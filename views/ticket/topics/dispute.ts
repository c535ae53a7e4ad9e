import type { TopicEvent } from '../../../src/domain/ticket/change-topic.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import type { Telling, Told } from '../told.ts';

type DisputeEvent = Extract<
  TopicEvent,
  { type: 'DisputeOpened' | 'StatementGiven' | 'Ruled' | 'RuledToStay' | 'PrecedentWithdrawn' }
>;

const onClause = (clause = ''): string => (clause === '' ? '' : `，依据条款 ${clause}`);

const grounded = ({ clause, grounds, assist }: (DisputeEvent & { type: 'Ruled' })['ruling']): string =>
  [`依据：${clause}`, `理由：${grounds}`, assist.length > 0 ? `协办：${assist.map(({ unit }) => unit).join('、')}` : '']
    .filter((line) => line !== '')
    .join('\n');

/** An event of the topic as the timeline tells it. */
export const tellDispute = (event: DisputeEvent, { before, margin, duty }: Telling): Told => {
  const clock = before?.disputes.at(-1)?.clock;
  switch (event.type) {
    case 'DisputeOpened': {
      const { named, clause, text, evidence } = event;
      const what = before?.state === 'return-requested' ? '退单转会商裁定' : '提请裁定';
      const holds = named ? `，认为应由${named.unit}办理` : '';
      return {
        what: `${what}${holds}${onClause(clause)}；督办员${duty(event.clock)}`,
        body: text,
        attachments: evidence,
      };
    }
    case 'StatementGiven':
      return { what: `提交陈述${onClause(event.clause)}`, body: event.text, attachments: event.evidence };
    case 'Ruled':
      return {
        what: `裁定由${event.ruling.lead.unit}主办，${margin(clock)}；时限重新计算，${duty(event.sign)}，不能再退单`,
        body: grounded(event.ruling),
      };
    case 'RuledToStay':
      return {
        what: `裁定仍由${event.ruling.lead.unit}主办，${margin(clock)}；办理时限照常计算，不能再退单`,
        body: grounded(event.ruling),
      };
    case 'PrecedentWithdrawn':
      return { what: `撤回裁定先例 ${event.precedent}，以后归口不再参考；本单裁定不变`, body: event.reason };
    default:
      return event satisfies never;
  }
};

/** What has just happened, as the head of the page says it. */
export const disputeOutcome = (ticket: Ticket, type: DisputeEvent['type']): string => {
  const unit = ticket.lead?.unit ?? '';
  switch (type) {
    case 'DisputeOpened':
      return '已提请裁定，双方可以提交陈述；裁定前办理时限照常计算';
    case 'StatementGiven':
      return '陈述已提交，督办员裁定时会看到';
    case 'Ruled':
      return `已裁定由${unit}主办，时限重新计算，已记为先例`;
    case 'RuledToStay':
      return `已裁定仍由${unit}主办，已记为先例`;
    case 'PrecedentWithdrawn':
      return '先例已撤回，以后归口不再参考';
    default:
      return type satisfies never;
  }
};
