import { atHotline, handlersOf, holderOf, named, until, wholeUnit } from './audiences.ts';
import type { Happened, Tidings } from './notice.ts';
import { given } from './road.ts';

const supervisors = [atHotline('supervisor')];

/** Disputes, merging, suspension: what moves a ticket to and fro. */
export const toAndFro = ({ before, ticket, event }: Happened): Tidings[] | null => {
  const unit = handlersOf(holderOf(ticket));
  const name = named(ticket);
  const dispute = ticket.disputes.at(-1);
  switch (event.type) {
    case 'DisputeOpened': {
      const due = until(event.clock, event.at);
      return [
        { to: supervisors, text: `${name}提请裁定，须在 ${due} 前裁定。` },
        { to: handlersOf(event.named?.code), text: `${name}有归口争议，指向您单位，请在裁定前提交陈述。` },
        { to: wholeUnit(dispute?.holder.code), text: `${name}已提请裁定，请在裁定前提交陈述。` },
      ];
    }
    case 'StatementGiven':
      return [{ to: supervisors, text: `${name}的争议有新的陈述，请查看。` }];
    case 'Ruled':
      return [
        ...given(ticket, event.ruling, event, '裁定由您单位主办：'),
        { to: handlersOf(dispute?.holder.code), text: `${name}已裁定由${event.ruling.lead.unit}主办。` },
      ];
    case 'RuledToStay':
      return [
        { to: wholeUnit(event.ruling.lead.code), text: `${name}已裁定由您单位继续主办，不能再退单。` },
        { to: handlersOf(dispute?.named?.code), text: `${name}已裁定由${event.ruling.lead.unit}主办。` },
        ...event.ruling.assist.map(({ code }): Tidings => ({ to: handlersOf(code), text: `请协办${name}。` })),
      ];
    case 'Merged':
      return [
        {
          to: handlersOf(before && holderOf(before)),
          text: `${name}已并入工单 ${event.into} 合并办理，不再单独答复。`,
        },
      ];
    case 'FollowerAttached':
      return [{ to: unit, text: `又有一件相同诉求并入${name}，现共 ${ticket.followers.length + 1} 件。` }];
    case 'FollowerReleased':
      return [{ to: unit, text: `工单 ${event.follower} 已从${name}中拆出，另行办理。` }];
    case 'SplitUp':
      return [
        {
          to: handlersOf(before && holderOf(before)),
          text: `${name}已拆分为 ${event.into.length} 件另行派单，不再由您单位办理。`,
        },
      ];
    case 'ContactedAgain':
      return [{ to: unit, text: `${name}的诉求人再次反映，请查看并尽快办理。` }];
    case 'SuspensionRequested':
      return [{ to: [atHotline('dispatcher')], text: `${ticket.lead?.unit ?? '承办单位'}申请挂起${name}，请审核。` }];
    case 'Suspended':
      return [{ to: unit, text: `${name}的挂起申请已同意，时限暂停计算。` }];
    case 'SuspensionRefused':
      return [{ to: unit, text: `${name}的挂起申请没有同意，时限继续计算，理由见工单。` }];
    case 'Resumed':
      return [{ to: unit, text: `${name}已恢复办理，答复时限到 ${until(event.reply, event.at)}。` }];
    case 'Retimed':
      return [{ to: unit, text: `${name}的时限已重新计算，请查看新的时限。` }];
    case 'Detached':
    case 'PrecedentWithdrawn':
      return [];
    default:
      return null;
  }
};
