import { exclusionReasonNames } from '../exclusion/exclusion.ts';
import { supervisionCauseNames, supervisionLevelNames } from '../supervision/supervision.ts';
import { atHotline, handlersOf, named, until, wholeUnit } from './audiences.ts';
import type { Happened, Tidings } from './notice.ts';

const supervisors = [atHotline('supervisor')];

/** Supervision, contested ratings and audited callbacks. */
export const overseen = ({ ticket, event }: Happened): Tidings[] | null => {
  const name = named(ticket);
  switch (event.type) {
    case 'SupervisionOpened': {
      const unit = ticket.supervisions.find(({ id }) => id === event.id)?.unit;
      const text = `${name}被${supervisionLevelNames[event.level]}（${supervisionCauseNames[event.cause]}），须在 ${until(event.clock, event.at)} 前回复。`;
      return [{ to: wholeUnit(unit), text, urgent: event.level !== 'daily' }];
    }
    case 'SupervisionAnswered':
      return [{ to: supervisors, text: `${name}的督办单已回复，请核销或升级。` }];
    case 'SupervisionClosed': {
      const unit = ticket.supervisions.find(({ id }) => id === event.order)?.unit;
      return [{ to: wholeUnit(unit), text: `${name}的督办单已核销。` }];
    }
    case 'SupervisionEscalated': {
      const unit = ticket.supervisions.find(({ id }) => id === event.order)?.unit;
      const due = until(event.clock, event.at);
      return [
        {
          to: [...wholeUnit(unit), ...supervisors],
          text: `${name}升级为${supervisionLevelNames[event.to]}，须在 ${due} 前回复。`,
          urgent: true,
        },
      ];
    }
    case 'RatingContested':
      return [{ to: supervisors, text: `${name}的评价被单位申诉（${exclusionReasonNames[event.reason]}），请审核。` }];
    case 'ExclusionProposed':
      return [{ to: supervisors, text: `${name}的评价拟剔除，请另一位督办员复核。` }];
    case 'ContestRejected':
    case 'ExclusionConfirmed':
    case 'ExclusionRefused': {
      const exclusion = ticket.exclusions.find(({ id }) => id === event.exclusion);
      const outcome = event.type === 'ExclusionConfirmed' ? '已剔除' : '不予剔除';
      return exclusion?.contested
        ? [{ to: handlersOf(exclusion.askedBy.unit), text: `${name}的评价申诉结果：${outcome}。` }]
        : [];
    }
    case 'AuditDrawn':
      return [{ to: [atHotline('auditor')], text: `${name}的回访被抽中复核，请再次回访。` }];
    // The first call's maker must not learn whose call was checked.
    case 'AuditMissed':
    case 'Audited':
      return [];
    default:
      return null;
  }
};
