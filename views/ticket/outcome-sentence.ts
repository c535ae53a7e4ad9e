import { roleNames } from '../../src/domain/access/role.ts';
import { isPaused } from '../../src/domain/deadline/clock.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { rolesThatCanAct } from '../../src/domain/ticket/permit.ts';
import { runningClock } from '../../src/domain/ticket/running-clock.ts';
import { openCase, type Ticket } from '../../src/domain/ticket/state.ts';
import type { EventType } from '../../src/domain/ticket/transitions.ts';
import { dutySentence } from './clock-words.ts';
import { topicOutcome } from './topics/topic-sentence.ts';

const unitOf = (ticket: Ticket): string => ticket.lead?.unit ?? '承办单位';

/** What happened, by the type of the last event. */
const happened = (ticket: Ticket, type: EventType): string => {
  switch (type) {
    case 'Registered':
      return '诉求已登记';
    case 'AnsweredOnTheSpot':
      return '已直接答复，工单完成';
    case 'Declined':
      return '已登记不予受理，理由会告知诉求人';
    case 'Redirected':
      return `已转接 ${ticket.ending?.way === 'redirected' ? ticket.ending.to : ''}`;
    case 'Dispatched':
      return `已派给${unitOf(ticket)}`;
    case 'SignedFor':
      return '已签收';
    case 'ReturnRequested':
      return '退单申请已提交，由派单员审核；审核期间办理时限照常计算';
    case 'ReturnApproved':
      return '已同意退单，工单回到待受理，请重新派单';
    case 'ReturnRefused':
      return `已不同意退单，由${unitOf(ticket)}继续办理`;
    case 'ExtensionRequested':
      return '延期申请已提交，批准前原时限不变';
    case 'ExtensionGranted':
      return '已同意延期';
    case 'ExtensionRefused':
      return '已不同意延期，原时限不变';
    case 'Replied':
      return '答复已提交，由热线审核';
    case 'ReplyApproved':
      return '答复已审核通过';
    case 'ReplyRejected':
      return `答复已退回${unitOf(ticket)}重写`;
    case 'CallbackMissed':
      return '已登记未联系上，请换一个时段再回访';
    case 'ClosedUnreached':
      return '多次回访未联系上，工单已办结';
    case 'Evaluated':
      return '评价已登记，工单已办结';
    case 'EvaluatedNegative':
      return '差评已登记，已自动生成整改单';
    case 'Redone':
      return `已发回${unitOf(ticket)}重办（第 ${ticket.round} 轮）`;
    case 'Urged':
      return `已催办，${unitOf(ticket)}会收到提醒`;
    case 'NoteAdded':
      return '备注已保存，诉求人看不到';
    case 'Archived':
      return '工单已归档';
    case 'HandedOver':
      return `因机构撤销已移交，由${unitOf(ticket)}主办`;
    case 'ReviewUpheld':
      return '已核实差评成立，下一步由承办单位提出整改措施';
    case 'FindingProposed':
      return '认定已提出，须由另一位督办员复核';
    case 'FindingConfirmed':
      return '已复核同意，整改单完结，评价不计入满意率';
    case 'FindingRejected':
      return '已复核不同意，按差评成立整改';
    case 'MeasuresProposed':
      return '整改措施已登记';
    case 'FeedbackGiven':
      return '整改结果已反馈，下一步由督办员二次回访';
    case 'SecondCallbackMissed':
      return '已登记未联系上，请换一个时段再回访';
    case 'OnceMore':
      return `诉求人仍不满意，第 ${(openCase(ticket)?.repeats ?? 0) + 1} 次整改开始`;
    case 'CaseEscalated':
      return '诉求人仍不满意，整改次数已满，已提级督办，由督办员办结';
    case 'CaseClosed':
      return '整改单已完结，审看后向社会公开';
    case 'ReplySubmitted':
      return '答复已送单位负责人审签';
    case 'ClosedUncalled':
      return '答复已审核通过，未抽中回访，工单已办结';
    case 'CasePassedOn':
      return '已同意，整改单转由责任单位核实';
    default:
      return topicOutcome(ticket, type);
  }
};

const whose = (ticket: Ticket): string =>
  rolesThatCanAct(ticket).length === 0 ? '' : ticket.state === 'registered' ? `等待${roleNames.dispatcher}处理` : '';

/** While the second person looks at a finding, and while a case is under supervision, its clock times that. */
const caseDuty = (ticket: Ticket): string | undefined => {
  const state = openCase(ticket)?.state;
  return state === 'escalated' ? '办结' : state === 'finding-proposed' ? '复核' : undefined;
};

/** Where the running clock is somebody else's, or nobody's: its due time would mislead. */
const selfSaid: ReadonlySet<EventType> = new Set([
  'NoteAdded',
  'ReturnApproved',
  'AssistAsked',
  'AssistReplied',
  'AssistUrged',
  'DemandsSet',
]);

/** What has just happened and what comes next, with the exact due time: 已派给茅箭区城管执法局，须在 11月24日 18:00 前签收。 */
export const outcomeSentence = (ticket: Ticket, type: EventType, now: Instant): string => {
  const clock = runningClock(ticket);
  // An order tells its own deadline.
  const silent = selfSaid.has(type) || type.startsWith('Supervision');
  const next =
    clock && clock.stoppedAt === null && !isPaused(clock) ? dutySentence(clock, now, caseDuty(ticket)) : whose(ticket);
  return `${[happened(ticket, type), silent ? '' : next].filter((part) => part !== '').join('，')}。`;
};
