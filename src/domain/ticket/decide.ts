import { extendClock } from '../deadline/clock.ts';
import { fileReply } from '../demand/file-reply.ts';
import { isUnreachable } from '../evaluation/callback-attempts.ts';
import { isCalledBack } from '../evaluation/callback-share.ts';
import { checkAnswers, type Evaluation, type EvaluationAnswers, tidied } from '../evaluation/evaluation.ts';
import { isNegative } from '../evaluation/satisfaction.ts';
import { decideCase, isCaseCommand } from '../rectification/decide.ts';
import { caseStateNames } from '../rectification/transitions.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Command, CommandOf, Register } from './commands.ts';
import { commandNames } from './commands.ts';
import type { Context } from './context.ts';
import { decideTopic } from './decide-topic.ts';
import { dispatchClocks } from './dispatch-clocks.ts';
import type { Fact, TicketEvent } from './events.ts';
import { guards } from './guards.ts';
import { holdingOf } from './handed-over.ts';
import { clockFor } from './limits.ts';
import { isPermitted, isPossible } from './permit.ts';
import { openCase, standingReply, type Ticket } from './state.ts';
import { stateNames } from './transitions.ts';
import { checkTexts } from './wording.ts';

const bind = (
  ticket: Ticket,
  answers: EvaluationAnswers,
  by: Evaluation['by'],
  now: number,
  caller: Evaluation['caller'] = null,
): Evaluation => ({
  ...tidied(answers),
  at: now,
  by,
  round: ticket.round,
  matter: ticket.matter?.code ?? null,
  unit: ticket.lead?.code ?? null,
  handler: ticket.handler?.name ?? null,
  caller,
});

/** A review: closes the ticket, or opens a rectification case by itself when it is negative. */
const judged = (ticket: Ticket, evaluation: Evaluation, context: Context): Fact[] => {
  if (!isNegative(evaluation.satisfaction)) return [{ type: 'Evaluated', evaluation }];
  return [
    {
      type: 'EvaluatedNegative',
      evaluation,
      caseId: `${ticket.number}-${ticket.cases.length + 1}`,
      verify: clockFor(ticket, 'verify', context),
    },
  ];
};

const recordCallback = (ticket: Ticket, command: CommandOf<'RecordCallback'>, context: Context): Fact[] | Refusal => {
  const { now, timekeeping, actor } = context;
  if (!command.reached) {
    const attempts = [...ticket.missedCallbacks.map((missed) => missed.at), now];
    const needed = { attempts: timekeeping.policies.callbackAttempts, days: timekeeping.policies.callbackDays };
    return isUnreachable(attempts, needed)
      ? [{ type: 'ClosedUnreached', note: command.note }]
      : [{ type: 'CallbackMissed', note: command.note }];
  }
  return (
    checkAnswers(command.answers) ??
    judged(ticket, bind(ticket, command.answers, 'callback', now, { id: actor.id, name: actor.name }), context)
  );
};

const grantExtension = (
  ticket: Ticket,
  command: CommandOf<'GrantExtension'>,
  { timekeeping }: Context,
): Fact[] | Refusal => {
  const asked = ticket.extensions.at(-1);
  const clock = ticket.clocks.reply;
  if (!asked || !clock) return refuse('wrong-state', '没有待审的延期申请，可能已由别人处理。');
  const extra = { ...clock.limit, amount: asked.workingDays, unit: 'working-days' as const };
  return [{ type: 'ExtensionGranted', note: command.note, reply: extendClock(timekeeping, clock, extra) }];
};

const approveReply = (ticket: Ticket, command: CommandOf<'ApproveReply'>, context: Context): Fact[] =>
  isCalledBack(ticket, context.timekeeping.policies)
    ? [{ type: 'ReplyApproved', note: command.note, callback: clockFor(ticket, 'callback', context) }]
    : [{ type: 'ClosedUncalled', note: command.note }];

/** The reply clock goes on where it was: a rejected reply was no reply. */
const rejectReply = (ticket: Ticket, command: CommandOf<'RejectReply'>): Fact[] | Refusal => {
  const clock = ticket.clocks.reply;
  if (!clock || !standingReply(ticket)) return refuse('wrong-state', '没有待审核的答复，可能已由别人处理。');
  return [{ type: 'ReplyRejected', note: command.note, reply: { ...clock, stoppedAt: null } }];
};

const dispatch = (ticket: Ticket, { order }: CommandOf<'Dispatch'>, context: Context): Fact[] | Refusal => {
  const first = ticket.routing?.candidates[0];
  if (context.actor.role !== 'system' && first && first.code !== order.lead.code && order.correction.trim() === '')
    return refuse('invalid', '没有采用首选单位时，请说明改派的理由。', 'correction');
  const settled = { ...ticket, kind: order.kind, urgency: order.urgency, matter: order.matter };
  const assist = order.assist.filter((body) => body.code !== order.lead.code);
  return [{ type: 'Dispatched', order: { ...order, assist }, ...dispatchClocks(settled, assist, context) }];
};

/** 移交: the successor takes the dissolved unit's part, for the function that the ticket was given to it for. */
const handOver = (ticket: Ticket, { from, to, lastDay }: CommandOf<'HandOver'>): Fact[] | Refusal => {
  const held = holdingOf(ticket, from);
  if (!held) return refuse('wrong-state', '这件工单不由被撤销的单位办理，不需要移交。');
  const { part, body } = held;
  return [{ type: 'HandedOver', part, from: body, to: { ...body, ...to }, lastDay }];
};

/** What the command makes happen, once table, texts and guards agree. */
const carryOut = (ticket: Ticket, command: Command, context: Context): Fact[] | Refusal => {
  if (isCaseCommand(command)) return decideCase(ticket, command, context);
  switch (command.type) {
    case 'AnswerOnTheSpot':
      return [
        {
          type: 'AnsweredOnTheSpot',
          text: command.text,
          answeredBy: command.answeredBy,
          ...(command.knowledge === undefined ? {} : { knowledge: command.knowledge }),
        },
      ];
    case 'Decline':
      return [{ type: 'Declined', ground: command.ground, text: command.text }];
    case 'Redirect':
      return [{ type: 'Redirected', to: command.to, text: command.text }];
    case 'Dispatch':
      return dispatch(ticket, command, context);
    case 'SignFor':
      return [{ type: 'SignedFor' }];
    case 'RequestReturn': {
      const { reason, clause, explanation, evidence = [] } = command;
      return [{ type: 'ReturnRequested', reason, clause, explanation, evidence }];
    }
    case 'ApproveReturn':
      return [{ type: 'ReturnApproved', note: command.note, dispatch: clockFor(ticket, 'dispatch', context) }];
    case 'RefuseReturn':
      return [{ type: 'ReturnRefused', note: command.note }];
    case 'RequestExtension':
      return [{ type: 'ExtensionRequested', workingDays: command.workingDays, reason: command.reason }];
    case 'GrantExtension':
      return grantExtension(ticket, command, context);
    case 'RefuseExtension':
      return [{ type: 'ExtensionRefused', note: command.note }];
    case 'Reply':
      return fileReply(ticket, command, context);
    case 'ApproveReply':
      return approveReply(ticket, command, context);
    case 'RejectReply':
      return rejectReply(ticket, command);
    case 'RecordCallback':
      return recordCallback(ticket, command, context);
    case 'Evaluate': {
      const { answers, way = 'web' } = command;
      return checkAnswers(answers, way) ?? judged(ticket, bind(ticket, answers, way, context.now), context);
    }
    case 'Redo':
      return [{ type: 'Redone', reason: command.reason, ...dispatchClocks(ticket, ticket.assist, context) }];
    case 'Urge':
      return [{ type: 'Urged', words: command.words }];
    case 'AddNote':
      return [{ type: 'NoteAdded', text: command.text }];
    case 'Archive':
      return [{ type: 'Archived' }];
    case 'HandOver':
      return handOver(ticket, command);
    default:
      return decideTopic(ticket, command, context);
  }
};

/** What stands in the way, said of the case while one is open: the ticket alone would contradict the page. */
const whereItStands = (ticket: Ticket): string => {
  const current = openCase(ticket);
  return current ? `整改单现在是“${caseStateNames[current.state]}”` : `工单现在是“${stateNames[ticket.state]}”`;
};

/**
 * Decides what a command makes of a ticket: the events, or why not. Asks the table first, then the
 * texts, then the guards. Pure: time, actor and calendar come in the context.
 */
export const decide = (ticket: Ticket, command: Command, context: Context): TicketEvent[] | Refusal => {
  const { actor, now } = context;
  const act = commandNames[command.type];
  if (!isPossible(ticket, command.type))
    return refuse('wrong-state', `${whereItStands(ticket)}，不能${act}。请刷新页面查看最新情况。`);
  if (!isPermitted(ticket, command.type, actor.role))
    return refuse('not-allowed', `您的岗位不能${act}。如需办理，请联系相应岗位的同事。`);
  const objection = guards[command.type]?.reduce<Refusal | null>(
    (found, guard) => found ?? guard(ticket, command, context),
    null,
  );
  if (objection) return objection;
  const outcome = checkTexts(command) ?? carryOut(ticket, command, context);
  return isRefusal(outcome) ? outcome : outcome.map((fact): TicketEvent => ({ ...fact, at: now, by: actor }));
};

/** Begins a ticket. */
export const register = (command: Register, context: Context): TicketEvent[] => {
  const { number, appeal, kind, urgency, routing, demands = [], splitFrom, proposal } = command;
  const dispatch = clockFor({ ...command, matter: routing?.matter ?? null }, 'dispatch', context);
  const told = {
    number,
    appeal,
    kind,
    urgency,
    routing,
    dispatch,
    demands,
    ...(splitFrom ? { splitFrom } : {}),
    ...(proposal ? { proposal } : {}),
  };
  return [{ type: 'Registered', ...told, at: context.now, by: context.actor }];
};
