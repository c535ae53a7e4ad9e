import type { Clock } from '../../src/domain/deadline/clock.ts';
import { type Evaluation, ownWays } from '../../src/domain/evaluation/evaluation.ts';
import { satisfactionNames } from '../../src/domain/evaluation/satisfaction.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { caseResultNames, measureWayNames } from '../../src/domain/rectification/case.ts';
import { declineGroundNames } from '../../src/domain/ticket/decline-ground.ts';
import type { TicketEvent } from '../../src/domain/ticket/events.ts';
import { momentInWords } from '../parts/moment.tsx';
import type { Step } from '../parts/steps.tsx';
import { topicStep } from './topic-steps.ts';

type Told = { title: string; words?: string };

const until = (clock: Clock, now: Instant): string => momentInWords(clock.dueAt, now);

const reviewed = ({ by, satisfaction }: Evaluation): string =>
  ownWays.includes(by)
    ? `您评价为“${satisfactionNames[satisfaction]}”`
    : `回访中您评价为“${satisfactionNames[satisfaction]}”`;

/** What the citizen is told of an event: units by name, people never; null for what is between colleagues. */
const tell = (event: TicketEvent, lead: string, now: Instant): Told | null => {
  switch (event.type) {
    case 'Registered':
      return { title: '已登记', words: '您反映的问题已登记。' };
    case 'AnsweredOnTheSpot':
      return { title: '已直接答复', words: '答复内容见下方。' };
    case 'Declined':
      return { title: '不予受理', words: `${declineGroundNames[event.ground]}。${event.text}` };
    case 'Redirected':
      return { title: `已转交 ${event.to}`, words: event.text };
    case 'Dispatched': {
      const { order, sign, reply } = event;
      const assist = order.assist.length > 0 ? `协办单位：${order.assist.map(({ unit }) => unit).join('、')}。` : '';
      return {
        title: `派单到${order.lead.unit}`,
        words: `${assist}须在 ${until(sign, now)} 前签收，${until(reply, now)} 前答复您。`,
      };
    }
    case 'SignedFor':
      return { title: `${lead}已签收`, words: '开始办理。' };
    case 'ReturnRequested':
      return { title: '核对由哪个单位办理', words: `${lead}提出这件事应由其他单位办理，热线正在核对。` };
    case 'ReturnApproved':
      return { title: '需要更换办理单位', words: '经核对，热线会重新派单。' };
    case 'ReturnRefused':
      return { title: `仍由${lead}办理`, words: '经核对，办理单位不变。' };
    case 'ExtensionGranted':
      return { title: '办理时间延长', words: `经热线同意，最晚 ${until(event.reply, now)} 前答复您。` };
    case 'Replied':
      return { title: `${lead}提交了答复`, words: '热线审核后告诉您。' };
    case 'ReplyApproved':
      return { title: '已答复', words: '答复内容见下方。' };
    case 'ReplyRejected':
      return {
        title: '答复退回补充',
        words: `热线认为答复还不够清楚，已要求重新答复，须在 ${until(event.reply, now)} 前完成。`,
      };
    case 'CallbackMissed':
    case 'SecondCallbackMissed':
      return { title: '回访没有联系上您', words: '热线会换个时间再打给您，请留意来电。' };
    case 'ClosedUnreached':
      return { title: '已办结', words: '多次回访没有联系上您，按已有的答复办结。' };
    case 'Evaluated':
      return { title: `${reviewed(event.evaluation)}`, words: '这件事已办结，谢谢您的评价。' };
    case 'EvaluatedNegative':
      return {
        title: reviewed(event.evaluation),
        words: `已为您开启整改，${until(event.verify, now)} 前核实情况。`,
      };
    case 'Redone':
      return {
        title: '重新办理',
        words: `已要求${lead}重新办理，须在 ${until(event.reply, now)} 前答复您。`,
      };
    case 'Urged':
      return event.by.role === 'citizen'
        ? { title: '您催办了一次', words: event.words }
        : { title: '热线催办了一次', words: '已提醒承办单位抓紧办理。' };
    case 'ReviewUpheld':
      return { title: '您的评价已核实', words: `${lead}须整改，${until(event.rectify, now)} 前完成。` };
    case 'FindingProposed':
      return { title: '您的评价正在复核', words: '对情况有不同的认定，正由另一名督办人员复核。' };
    case 'FindingConfirmed':
      return { title: '复核有了结论', words: event.conclusion };
    case 'FindingRejected':
      return { title: '复核支持您的评价', words: `${lead}须整改，${until(event.rectify, now)} 前完成。` };
    case 'MeasuresProposed':
      return { title: `整改措施：${measureWayNames[event.way]}`, words: event.text };
    case 'FeedbackGiven':
      return { title: '整改结果', words: event.text };
    case 'OnceMore':
      return { title: reviewed(event.evaluation), words: `再次整改，${until(event.rectify, now)} 前完成。` };
    case 'CaseEscalated':
      return { title: reviewed(event.evaluation), words: '已提级，由热线督办。' };
    case 'CaseClosed':
      return { title: `整改完结：${caseResultNames[event.result]}`, words: event.conclusion };
    case 'HandedOver':
      return event.part === 'lead'
        ? {
            title: `改由${event.to.unit}办理`,
            words: `${event.from.unit}已撤销，由${event.to.unit}继续办理，办理时限不变。`,
          }
        : null;
    case 'ClosedUncalled':
      return { title: '已办结', words: '答复已审核通过。您可以在本页评价。' };
    case 'CasePassedOn':
      return {
        title: '您的评价改由责任单位核实',
        words: `由${event.body.unit}核实，${until(event.verify, now)} 前完成。`,
      };
    case 'ReplySubmitted':
    case 'ExtensionRequested':
    case 'ExtensionRefused':
    case 'NoteAdded':
    case 'Archived':
      return null;
    default:
      return topicStep(event, lead, now);
  }
};

const leadAfter = (event: TicketEvent, lead: string): string => {
  if (event.type === 'Dispatched') return event.order.lead.unit;
  if (event.type === 'HandedOver' && event.part === 'lead') return event.to.unit;
  if (event.type === 'Ruled') return event.ruling.lead.unit;
  return event.type === 'ReturnApproved' ? '承办单位' : lead;
};

/** What has happened, in words a citizen uses, first to last. Internal notes and names of staff are not in it. */
export const pastStepsOf = (events: readonly TicketEvent[], now: Instant): Step[] => {
  const steps: Step[] = [];
  let lead = '承办单位';
  for (const event of events) {
    const told = tell(event, lead, now);
    lead = leadAfter(event, lead);
    if (told) steps.push({ when: 'past', at: event.at, ...told });
  }
  return steps;
};
