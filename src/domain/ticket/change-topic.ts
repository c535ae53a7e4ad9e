import { changeAssist } from '../assisting/change.ts';
import { changeCallbackAudit } from '../callback-audit/change.ts';
import { changeRetimed } from '../deadline/change-retime.ts';
import { changeDemands } from '../demand/change.ts';
import { changeDispute } from '../dispute/change.ts';
import { changeExclusion } from '../exclusion/change.ts';
import { changeInsideUnit } from '../inside-unit/change.ts';
import { changeMerging } from '../merging/change.ts';
import { changePublication } from '../rectification/change-publication.ts';
import { changeSupervision } from '../supervision/change.ts';
import { changeSuspension } from '../suspension/change.ts';
import type { TicketEvent } from './events.ts';
import type { Ticket } from './state.ts';
import type { TopicEventType } from './topics.ts';

/** An event of a topic beside the straight road. */
export type TopicEvent = Extract<TicketEvent, { type: TopicEventType }>;

/** What a topic's event changes beside state and version; each topic knows its own. */
export const changeTopic = (ticket: Ticket, event: TopicEvent): Partial<Ticket> => {
  switch (event.type) {
    case 'Forwarded':
    case 'TakenOver':
    case 'CitizenContacted':
    case 'ReplyEndorsed':
    case 'ReplySentBack':
      return changeInsideUnit(ticket, event);
    case 'DisputeOpened':
    case 'StatementGiven':
    case 'Ruled':
    case 'RuledToStay':
    case 'PrecedentWithdrawn':
      return changeDispute(ticket, event);
    case 'AssistAsked':
    case 'AssistReplied':
    case 'AssistUrged':
      return changeAssist(ticket, event);
    case 'DemandsSet':
      return changeDemands(ticket, event);
    case 'Merged':
    case 'FollowerAttached':
    case 'Detached':
    case 'FollowerReleased':
    case 'SplitUp':
    case 'ContactedAgain':
      return changeMerging(ticket, event);
    case 'SuspensionRequested':
    case 'Suspended':
    case 'SuspensionRefused':
    case 'Resumed':
      return changeSuspension(ticket, event);
    case 'Warned':
    case 'SupervisionOpened':
    case 'SupervisionAnswered':
    case 'SupervisionClosed':
    case 'SupervisionEscalated':
      return changeSupervision(ticket, event);
    case 'RatingContested':
    case 'ExclusionProposed':
    case 'ContestRejected':
    case 'ExclusionConfirmed':
    case 'ExclusionRefused':
      return changeExclusion(ticket, event);
    case 'AuditDrawn':
    case 'AuditMissed':
    case 'Audited':
      return changeCallbackAudit(ticket, event);
    case 'CasePublished':
    case 'PublicationWithdrawn':
      return changePublication(ticket, event);
    case 'Retimed':
      return changeRetimed(ticket, event);
    default:
      return event satisfies never;
  }
};
