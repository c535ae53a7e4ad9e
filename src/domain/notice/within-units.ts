import { handlersOf, holderOf, inHand, named, until } from './audiences.ts';
import type { Audience, Happened, Tidings } from './notice.ts';

/** Inside the unit, and between it and those who assist. */
export const withinUnits = ({ before, ticket, event }: Happened): Tidings[] | null => {
  const name = named(ticket);
  const critical = ticket.urgency === 'critical';
  switch (event.type) {
    case 'Forwarded': {
      const to: Audience[] = event.person
        ? [{ kind: 'person', role: 'handler', account: event.person.id }]
        : handlersOf(event.unit?.code);
      return [{ to, text: `${name}转交给您${event.person ? '' : '单位'}办理。`, urgent: critical }];
    }
    case 'TakenOver':
      return before?.handler ? [{ to: inHand(before), text: `${name}已由${event.by.name}接手办理。` }] : [];
    case 'ReplyEndorsed':
      return [{ to: inHand(ticket), text: `${name}的答复已审签，已报热线审核。` }];
    case 'ReplySentBack':
      return [{ to: inHand(ticket), text: `${name}的答复没有通过审签，请修改后再报，意见见工单。` }];
    case 'AssistAsked':
      return [
        {
          to: handlersOf(event.body.code),
          text: `请协办${name}，须在 ${until(event.clock, event.at)} 前回复。`,
          urgent: critical,
        },
      ];
    case 'AssistReplied': {
      const body = ticket.assisting.find((task) => task.body.code === event.unit)?.body.unit ?? '协办单位';
      return [{ to: handlersOf(holderOf(ticket)), text: `${body}已对${name}提交协办意见。` }];
    }
    case 'AssistUrged':
      return [{ to: handlersOf(event.unit), text: `${name}的协办意见被催办，请尽快回复。` }];
    case 'CitizenContacted':
    case 'DemandsSet':
      return [];
    default:
      return null;
  }
};
