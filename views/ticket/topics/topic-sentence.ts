import type { TopicEvent } from '../../../src/domain/ticket/change-topic.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import type { TopicEventType } from '../../../src/domain/ticket/topics.ts';
import type { Telling, Told } from '../told.ts';
import { assistOutcome, tellAssist } from './assisting.ts';
import { callbackAuditOutcome, tellCallbackAudit } from './callback-audit.ts';
import { demandOutcome, tellDemand } from './demand.ts';
import { disputeOutcome, tellDispute } from './dispute.ts';
import { exclusionOutcome, tellExclusion } from './exclusion.ts';
import { insideUnitOutcome, tellInsideUnit } from './inside-unit.ts';
import { mergingOutcome, tellMerging } from './merging.ts';
import { publicationOutcome, tellPublication } from './publication.ts';
import { supervisionOutcome, tellSupervision } from './supervision.ts';
import { suspensionOutcome, tellSuspension } from './suspension.ts';

/** Tells an event of a topic; each topic has its own words. */
export const tellTopic = (event: TopicEvent, telling: Telling): Told => {
  switch (event.type) {
    case 'Forwarded':
    case 'TakenOver':
    case 'CitizenContacted':
    case 'ReplyEndorsed':
    case 'ReplySentBack':
      return tellInsideUnit(event, telling);
    case 'DisputeOpened':
    case 'StatementGiven':
    case 'Ruled':
    case 'RuledToStay':
    case 'PrecedentWithdrawn':
      return tellDispute(event, telling);
    case 'AssistAsked':
    case 'AssistReplied':
    case 'AssistUrged':
      return tellAssist(event, telling);
    case 'DemandsSet':
      return tellDemand(event, telling);
    case 'Merged':
    case 'FollowerAttached':
    case 'Detached':
    case 'FollowerReleased':
    case 'SplitUp':
    case 'ContactedAgain':
      return tellMerging(event, telling);
    case 'SuspensionRequested':
    case 'Suspended':
    case 'SuspensionRefused':
    case 'Resumed':
      return tellSuspension(event, telling);
    case 'Warned':
    case 'SupervisionOpened':
    case 'SupervisionAnswered':
    case 'SupervisionClosed':
    case 'SupervisionEscalated':
      return tellSupervision(event, telling);
    case 'RatingContested':
    case 'ExclusionProposed':
    case 'ContestRejected':
    case 'ExclusionConfirmed':
    case 'ExclusionRefused':
      return tellExclusion(event, telling);
    case 'AuditDrawn':
    case 'AuditMissed':
    case 'Audited':
      return tellCallbackAudit(event, telling);
    case 'CasePublished':
    case 'PublicationWithdrawn':
      return tellPublication(event, telling);
    case 'Retimed':
      return { what: `重新计时：${event.because}` };
    default:
      return event satisfies never;
  }
};

/** What has just happened, as the head of the page says it. */
export const topicOutcome = (ticket: Ticket, type: TopicEventType): string => {
  switch (type) {
    case 'Forwarded':
    case 'TakenOver':
    case 'CitizenContacted':
    case 'ReplyEndorsed':
    case 'ReplySentBack':
      return insideUnitOutcome(ticket, type);
    case 'DisputeOpened':
    case 'StatementGiven':
    case 'Ruled':
    case 'RuledToStay':
    case 'PrecedentWithdrawn':
      return disputeOutcome(ticket, type);
    case 'AssistAsked':
    case 'AssistReplied':
    case 'AssistUrged':
      return assistOutcome(ticket, type);
    case 'DemandsSet':
      return demandOutcome(ticket, type);
    case 'Merged':
    case 'FollowerAttached':
    case 'Detached':
    case 'FollowerReleased':
    case 'SplitUp':
    case 'ContactedAgain':
      return mergingOutcome(ticket, type);
    case 'SuspensionRequested':
    case 'Suspended':
    case 'SuspensionRefused':
    case 'Resumed':
      return suspensionOutcome(ticket, type);
    case 'Warned':
    case 'SupervisionOpened':
    case 'SupervisionAnswered':
    case 'SupervisionClosed':
    case 'SupervisionEscalated':
      return supervisionOutcome(ticket, type);
    case 'RatingContested':
    case 'ExclusionProposed':
    case 'ContestRejected':
    case 'ExclusionConfirmed':
    case 'ExclusionRefused':
      return exclusionOutcome(ticket, type);
    case 'AuditDrawn':
    case 'AuditMissed':
    case 'Audited':
      return callbackAuditOutcome(ticket, type);
    case 'CasePublished':
    case 'PublicationWithdrawn':
      return publicationOutcome(ticket, type);
    case 'Retimed':
      return '已重新计时';
    default:
      return type satisfies never;
  }
};
