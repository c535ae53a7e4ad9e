import type { Instant } from '../../src/domain/instant.ts';
import type { TopicEvent } from '../../src/domain/ticket/change-topic.ts';
import { momentInWords } from '../parts/moment.tsx';

/** What the citizen is told of the topics beside the straight road; null for what is the hotline's and the unit's own business. */
export const topicStep = (event: TopicEvent, lead: string, now: Instant): { title: string; words: string } | null => {
  switch (event.type) {
    case 'DisputeOpened':
      return {
        title: '正在裁定由谁办理',
        words: `几个单位对由谁办理有不同意见，热线正在裁定，最迟 ${momentInWords(event.clock.dueAt, now)} 前确定。`,
      };
    case 'Ruled':
      return {
        title: `已裁定由${event.ruling.lead.unit}办理`,
        words: `须在 ${momentInWords(event.sign.dueAt, now)} 前签收，${momentInWords(event.reply.dueAt, now)} 前答复您。单位不能再推给别人。`,
      };
    case 'RuledToStay':
      return { title: `已裁定仍由${lead}办理`, words: '办理时限不变，单位不能再推给别人。' };
    default:
      return null;
  }
};
