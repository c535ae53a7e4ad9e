import { roleNames } from '../../src/domain/access/role.ts';
import type { Attachment } from '../../src/domain/appeal/appeal.ts';
import { channelNames } from '../../src/domain/appeal/channel.ts';
import type { Clock, Timekeeping } from '../../src/domain/deadline/clock.ts';
import { demandOutcomeNames } from '../../src/domain/demand/demand.ts';
import { caseResultNames, findingNames, measureWayNames } from '../../src/domain/rectification/case.ts';
import { declineGroundNames } from '../../src/domain/ticket/decline-ground.ts';
import type { TicketEvent, UnitPart } from '../../src/domain/ticket/events.ts';
import { returnReasonNames } from '../../src/domain/ticket/return-reason.ts';
import { openCase, openDispute, type Ticket } from '../../src/domain/ticket/state.ts';
import type { TimelineKind } from '../parts/timeline.tsx';
import { dutySentence, marginSentence } from './clock-words.ts';
import { dispatchChanges } from './dispatch-changes.ts';
import { evaluationSentence } from './evaluation-sentence.ts';
import type { Told } from './told.ts';
import { tellTopic } from './topics/topic-sentence.ts';

/** An event as people read it. */
export type Said = { kind: TimelineKind; who: string; what: string; body: string; attachments: Attachment[] };

/** What the successor goes on with. */
const handedParts: Record<UnitPart, string> = { lead: '承办', assist: '协办', involved: '办理所涉部分' };

/** A handler speaks for the body: 十堰市茅箭区城市管理执法局（李国强）. */
const whoOf = ({ by }: TicketEvent, before: Ticket | null): string => {
  if (by.role === 'citizen' || by.role === 'system') return roleNames[by.role];
  const body =
    before && [before.lead, openDispute(before)?.named, ...before.assist].find((unit) => unit?.code === by.unit);
  return body ? `${body.unit}（${by.name}）` : `${roleNames[by.role]} ${by.name}`;
};

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join('，');

const tell = (event: TicketEvent, before: Ticket | null, timekeeping: Timekeeping): Told => {
  const margin = (clock: Clock | null | undefined) => (clock ? marginSentence(timekeeping, clock, event.at) : '');
  const duty = (clock: Clock) => dutySentence(clock, event.at);
  const current = before && openCase(before);
  switch (event.type) {
    case 'Registered':
      return event.by.role === 'citizen'
        ? { kind: 'message', what: `通过${channelNames[event.appeal.channel]}提交诉求` }
        : { kind: 'message', what: `登记诉求，渠道：${channelNames[event.appeal.channel]}` };
    case 'AnsweredOnTheSpot':
      return { kind: 'message', what: '直接答复诉求人', body: event.text };
    case 'Declined':
      return { kind: 'message', what: `不予受理：${declineGroundNames[event.ground]}`, body: event.text };
    case 'Redirected':
      return { kind: 'message', what: `转接 ${event.to}`, body: event.text };
    case 'Dispatched': {
      const { lead, assist, correction } = event.order;
      const helpers = assist.length > 0 ? `协办 ${assist.map((body) => body.unit).join('、')}` : '';
      return {
        what: joined(`派单给${lead.unit}`, helpers, duty(event.sign)),
        body: [dispatchChanges(before, event.order), correction && `改派理由：${correction}`]
          .filter((line) => line !== '')
          .join('\n'),
      };
    }
    case 'SignedFor':
      return { what: joined('签收', margin(before?.clocks.sign)) };
    case 'ReturnRequested':
      return {
        what: `申请退单：${returnReasonNames[event.reason]}，依据条款 ${event.clause}`,
        body: event.explanation,
        attachments: event.evidence ?? [],
      };
    case 'ReturnApproved':
      return { what: '同意退单，工单回到待受理', body: event.note };
    case 'ReturnRefused':
      return { what: '不同意退单，由原单位继续办理', body: event.note };
    case 'ExtensionRequested':
      return { what: `申请延期 ${event.workingDays} 个工作日`, body: event.reason };
    case 'ExtensionGranted':
      return { what: joined('同意延期', duty(event.reply)), body: event.note };
    case 'ExtensionRefused':
      return { what: '不同意延期，原时限不变', body: event.note };
    case 'Replied':
    case 'ReplySubmitted':
      return {
        kind: 'message',
        what: joined(
          event.type === 'Replied' ? '提交答复' : '拟好答复，送单位负责人审签',
          margin(before?.clocks.reply),
        ),
        body: [
          event.text,
          ...(event.demands ?? []).map(
            ({ id, demand, outcome, text }) => `诉求点 ${id} ${demand}\n${demandOutcomeNames[outcome]}：${text}`,
          ),
          `联系情况：${event.contact}`,
          event.withoutAssist ? `不等协办意见的理由：${event.withoutAssist}` : '',
        ]
          .filter((line) => line !== '')
          .join('\n'),
        attachments: event.attachments,
      };
    case 'ReplyApproved':
      return { what: joined('审核通过答复', duty(event.callback)), body: event.note };
    case 'ClosedUncalled':
      return { what: '审核通过答复，未抽中回访，直接办结', body: event.note };
    case 'ReplyRejected':
      return { what: joined('退回答复重写', duty(event.reply)), body: event.note };
    case 'CallbackMissed':
      return { kind: 'message', what: '回访未联系上诉求人', body: event.note };
    case 'ClosedUnreached':
      return { kind: 'message', what: '多次回访未联系上诉求人，按规定办结', body: event.note };
    case 'Evaluated':
    case 'EvaluatedNegative': {
      const said = event.by.role === 'citizen' ? '评价' : '回访，诉求人评价';
      const next = event.type === 'EvaluatedNegative' ? `；已生成整改单，${duty(event.verify)}` : '';
      const { words } = event.evaluation;
      return { kind: 'message', what: `${said}：${evaluationSentence(event.evaluation)}${next}`, body: words };
    }
    case 'Redone':
      return { what: joined('发回重办', duty(event.sign)), body: event.reason };
    case 'Urged':
      return { kind: 'message', what: '催办', body: event.words };
    case 'NoteAdded':
      return { kind: 'note', what: '写下备注', body: event.text };
    case 'Archived':
      return { what: '归档' };
    case 'HandedOver':
      return {
        what: `因机构撤销，由${event.from.unit}移交${event.to.unit}继续${handedParts[event.part]}`,
        body: `原单位最后一日：${event.lastDay}，办理时限不变。`,
      };
    case 'ReviewUpheld':
      return { what: joined('核实差评成立', margin(current?.verifyClock), duty(event.rectify)), body: event.ground };
    case 'FindingProposed':
      return { what: `核实后提出认定为${findingNames[event.finding]}，待第二人复核`, body: event.ground };
    case 'FindingConfirmed':
      return { what: `复核同意，${caseResultNames[event.result]}，整改单完结`, body: event.note };
    case 'CasePassedOn':
      return { what: joined(`复核同意，整改单转由${event.body.unit}核实`, duty(event.verify)), body: event.note };
    case 'FindingRejected':
      return { what: joined('复核不同意，差评成立', duty(event.rectify)), body: event.note };
    case 'MeasuresProposed':
      return {
        what: joined(`提出整改措施：${measureWayNames[event.way]}`, `责任人 ${event.responsible}`, duty(event.rectify)),
        body: event.text,
      };
    case 'FeedbackGiven':
      return {
        what: joined('反馈整改结果', margin(current?.rectifyClock)),
        body: event.text,
        attachments: event.evidence,
      };
    case 'SecondCallbackMissed':
      return { kind: 'message', what: '二次回访未联系上诉求人', body: event.note };
    case 'OnceMore':
    case 'CaseEscalated': {
      const next = event.type === 'OnceMore' ? `再次整改，${duty(event.rectify)}` : '提级督办';
      const { evaluation } = event;
      return {
        kind: 'message',
        what: `二次回访，诉求人评价：${evaluationSentence(evaluation)}；${next}`,
        body: evaluation.words,
      };
    }
    case 'CaseClosed': {
      const called = event.evaluation ? `二次回访，诉求人评价：${evaluationSentence(event.evaluation)}；` : '';
      return {
        ...(event.evaluation ? { kind: 'message' as const } : {}),
        what: `${called}整改单完结：${caseResultNames[event.result]}`,
        body: `公开结论：${event.conclusion}`,
      };
    }
    default:
      return tellTopic(event, { before, timekeeping, margin, duty });
  }
};

/** Says an event as a sentence: who, what (with its margin to the limit or the next duty), and the words written. `before` is the ticket just before it. */
export const sayEvent = (event: TicketEvent, before: Ticket | null, timekeeping: Timekeeping): Said => {
  const { kind = 'action', what, body = '', attachments = [] } = tell(event, before, timekeeping);
  return { kind, who: whoOf(event, before), what, body, attachments };
};
