import { decideAssist } from '../assisting/decide.ts';
import { decideCallbackAudit } from '../callback-audit/decide.ts';
import { decideRetime } from '../deadline/decide-retime.ts';
import { decideDemands } from '../demand/decide.ts';
import { decideDispute } from '../dispute/decide.ts';
import { decideExclusion } from '../exclusion/decide.ts';
import { decideInsideUnit } from '../inside-unit/decide.ts';
import { decideMerging } from '../merging/decide.ts';
import { decidePublication } from '../rectification/decide-publication.ts';
import type { Refusal } from '../refusal.ts';
import { decideSupervision } from '../supervision/decide.ts';
import { decideSuspension } from '../suspension/decide.ts';
import type { CommandOf } from './commands.ts';
import type { Context } from './context.ts';
import type { Fact } from './events.ts';
import type { Ticket } from './state.ts';
import type { TopicCommandType } from './topics.ts';

/** Commands that are decided beside the straight road, each where its topic lives. */
export type TopicCommand = CommandOf<TopicCommandType>;

/** Decides a command of a topic, after table, texts and guards have agreed. */
export const decideTopic = (ticket: Ticket, command: TopicCommand, context: Context): Fact[] | Refusal => {
  switch (command.type) {
    case 'Forward':
    case 'TakeOver':
    case 'RecordContact':
    case 'EndorseReply':
    case 'SendBackReply':
      return decideInsideUnit(ticket, command, context);
    case 'OpenDispute':
    case 'GiveStatement':
    case 'Rule':
    case 'WithdrawPrecedent':
      return decideDispute(ticket, command, context);
    case 'AskAssist':
    case 'AssistReply':
    case 'UrgeAssist':
      return decideAssist(ticket, command, context);
    case 'SetDemands':
      return decideDemands(ticket, command, context);
    case 'Merge':
    case 'AttachFollower':
    case 'Detach':
    case 'ReleaseFollower':
    case 'Split':
    case 'AddContact':
      return decideMerging(ticket, command, context);
    case 'RequestSuspension':
    case 'GrantSuspension':
    case 'RefuseSuspension':
    case 'Resume':
      return decideSuspension(ticket, command, context);
    case 'Warn':
    case 'OpenSupervision':
    case 'AnswerSupervision':
    case 'CloseSupervision':
    case 'EscalateSupervision':
      return decideSupervision(ticket, command, context);
    case 'ContestRating':
    case 'ProposeExclusion':
    case 'RejectContest':
    case 'ConfirmExclusion':
    case 'RefuseExclusion':
      return decideExclusion(ticket, command, context);
    case 'DrawAudit':
    case 'RecordAudit':
      return decideCallbackAudit(ticket, command, context);
    case 'PublishCase':
    case 'WithdrawPublication':
      return decidePublication(ticket, command, context);
    case 'Retime':
      return decideRetime(ticket, command, context);
    default:
      return command satisfies never;
  }
};
