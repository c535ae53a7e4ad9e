import type { TopicEvent } from '../../../src/domain/ticket/change-topic.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import type { Telling, Told } from '../told.ts';

type DemandEvent = Extract<TopicEvent, { type: 'DemandsSet' }>;

/** An event of the topic as the timeline tells it. */
export const tellDemand = ({ demands }: DemandEvent, { before }: Telling): Told => ({
  what: `${(before?.demands.length ?? 0) > 0 ? '修改' : '拆分'}诉求点，共 ${demands.length} 条`,
  body: demands.map((text, index) => `${index + 1}. ${text}`).join('\n'),
});

/** What has just happened, as the head of the page says it. */
export const demandOutcome = ({ demands }: Ticket, _type: DemandEvent['type']): string =>
  demands.length >= 2 ? `已保存 ${demands.length} 条诉求点，承办单位须逐条答复` : '已保存，这件诉求只有 1 条诉求点';
