import type { DispatchOrder } from '../ticket/commands.ts';
import type { FurtherClocks, TicketEvent, UnitPart } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';
import { atHotline, handlersOf, holderOf, inHand, leadersOf, named, until, wholeUnit } from './audiences.ts';
import type { Happened, Tidings } from './notice.ts';

type Given = Pick<DispatchOrder, 'lead' | 'assist'>;
type Started = Pick<FurtherClocks, 'assisting'> & Pick<Extract<TicketEvent, { type: 'Dispatched' }>, 'sign' | 'at'>;

/** A ticket that reaches its lead and those who assist; a critical one can't wait and its leader hears of it too. */
export const given = (ticket: Ticket, { lead, assist }: Given, event: Started, how: string): Tidings[] => {
  const critical = ticket.urgency === 'critical';
  const text = `${critical ? '特急：' : ''}${how}${named(ticket)}，须在 ${until(event.sign, event.at)} 前签收。`;
  return [
    { to: critical ? wholeUnit(lead.code) : handlersOf(lead.code), text, urgent: critical },
    ...assist.map(({ code }): Tidings => {
      const clock = event.assisting?.find((task) => task.code === code)?.clock;
      const due = clock ? `，须在 ${until(clock, event.at)} 前回复` : '';
      return { to: handlersOf(code), text: `请协办${named(ticket)}${due}。`, urgent: critical };
    }),
  ];
};

/** What comes along with each part. */
const handedOver: Record<UnitPart, string> = {
  lead: '转由您单位主办',
  assist: '转由您单位协办',
  involved: '的有关事项转由您单位接手',
};

/** The straight road from registration to callback; null for an event that stands elsewhere. */
export const onTheRoad = ({ before, ticket, event }: Happened): Tidings[] | null => {
  const unit = handlersOf(holderOf(ticket));
  const name = named(ticket);
  switch (event.type) {
    case 'Registered':
      return ticket.urgency === 'critical'
        ? [{ to: [atHotline('dispatcher')], text: `特急诉求待派单：${name}。`, urgent: true }]
        : [];
    case 'Dispatched':
      return given(ticket, event.order, event, '派来');
    case 'SignedFor':
      return event.by.role === 'system' ? [{ to: unit, text: `${name}逾期未签收，系统已自动签收，请办理。` }] : [];
    case 'ReturnRequested':
      return [{ to: [atHotline('dispatcher')], text: `${ticket.lead?.unit ?? '承办单位'}申请退回${name}，请审核。` }];
    case 'ReturnApproved':
      return [{ to: handlersOf(before?.lead?.code), text: `${name}的退单申请已同意，不再由您单位办理。` }];
    case 'ReturnRefused':
      return [{ to: unit, text: `${name}的退单申请没有同意，请继续办理，理由见工单。` }];
    case 'ExtensionRequested':
      return [
        {
          to: [atHotline('dispatcher')],
          text: `${ticket.lead?.unit ?? '承办单位'}申请将${name}延期 ${event.workingDays} 个工作日，请审核。`,
        },
      ];
    case 'ExtensionGranted':
      return [{ to: unit, text: `${name}的延期申请已同意，答复时限到 ${until(event.reply, event.at)}。` }];
    case 'ExtensionRefused':
      return [{ to: unit, text: `${name}的延期申请没有同意，时限不变，理由见工单。` }];
    case 'ReplySubmitted':
      return [{ to: leadersOf(ticket.lead?.code), text: `${name}的答复等您审签。` }];
    case 'ReplyRejected':
      return [
        { to: inHand(ticket), text: `${name}的答复没有通过审核，须在 ${until(event.reply, event.at)} 前重新答复。` },
      ];
    case 'Redone':
      return ticket.lead
        ? given(ticket, { lead: ticket.lead, assist: ticket.assist }, event, `第 ${ticket.round} 轮重新办理：`)
        : [];
    case 'Urged':
      return [{ to: unit, text: `${name}被催办，累计 ${ticket.urges.length} 次，请尽快办理并联系诉求人。` }];
    case 'HandedOver':
      return [
        {
          to: handlersOf(event.to.code),
          text: `${event.from.unit}已撤销，${name}${handedOver[event.part]}。`,
        },
      ];
    case 'Warned':
    case 'AnsweredOnTheSpot':
    case 'Declined':
    case 'Redirected':
    case 'Replied':
    case 'ReplyApproved':
    case 'ClosedUncalled':
    case 'CallbackMissed':
    case 'ClosedUnreached':
    case 'Evaluated':
    case 'NoteAdded':
    case 'Archived':
      return [];
    default:
      return null;
  }
};
