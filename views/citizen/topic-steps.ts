import type { Clock } from '../../src/domain/deadline/clock.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { TopicEvent } from '../../src/domain/ticket/change-topic.ts';
import { momentInWords } from '../parts/moment.tsx';

const until = (clock: Clock, now: Instant): string => momentInWords(clock.dueAt, now);

/** What the citizen is told of the topics beside the straight road; null for what is the hotline's and the unit's own business. */
export const topicStep = (event: TopicEvent, lead: string, now: Instant): { title: string; words: string } | null => {
  switch (event.type) {
    case 'Suspended':
      return {
        title: '暂停计时',
        words: `${lead}需要等待办理条件，经热线同意暂停计时，条件具备后继续办理。`,
      };
    case 'Resumed':
      return { title: '继续办理', words: `最晚 ${until(event.reply, now)} 前答复您。` };
    case 'SupervisionOpened':
      return { title: '热线督办', words: `热线已发出督办单，督促${lead}办理。` };
    case 'Retimed': {
      const reply = event.clocks.find(({ place }) => place.of === 'ticket' && place.purpose === 'reply');
      return reply
        ? { title: '办理时限重新计算', words: `${event.because}，最晚 ${until(reply.clock, now)} 前答复您。` }
        : null;
    }
    case 'Merged':
      return {
        title: '已与另一件相同诉求合并办理',
        words: '您的诉求和另一件反映的是同一件事，合在一起办理。办理进度和答复都会写在本页。',
      };
    case 'Detached':
      return { title: '改为单独办理', words: '经核对，您反映的与那件诉求不是同一件事，热线会为您单独派单。' };
    case 'SplitUp':
      return {
        title: `分成 ${event.into.length} 件办理`,
        words: '您反映的不止一件事，由不同单位分别办理和答复。每件的进度见下方。',
      };
    case 'ContactedAgain':
      return { title: '您再次反映', words: '您补充的情况已告知承办单位。' };
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
    case 'CitizenContacted':
      return event.way === 'not-reached'
        ? { title: `${lead}联系您没有成功`, words: '会再联系您，请留意来电。' }
        : { title: `${lead}已联系您`, words: '向您了解情况。' };
    case 'ReplyEndorsed':
      return { title: `${lead}提交了答复`, words: '热线审核后告诉您。' };
    case 'AssistAsked':
      return {
        title: `增加协办单位：${event.body.unit}`,
        words: `须在 ${momentInWords(event.clock.dueAt, now)} 前把情况告诉${lead}。`,
      };
    case 'DemandsSet':
      return event.demands.length >= 2
        ? { title: `您的诉求分为 ${event.demands.length} 项`, words: '承办单位须逐项答复您。' }
        : null;
    default:
      return null;
  }
};
