import { type Refusal, refuse } from '../refusal.ts';
import type { CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import type { Fact } from '../ticket/events.ts';
import { clockFor } from '../ticket/limits.ts';
import type { Ticket } from '../ticket/state.ts';

/** One unit once on a ticket: it leads, or it assists. */
const askAssist = (ticket: Ticket, { body, task }: CommandOf<'AskAssist'>, context: Context): Fact[] | Refusal => {
  if (body.code === ticket.lead?.code)
    return refuse('invalid', `${body.unit}是主办单位，不能同时协办。请另选单位。`, 'unit');
  if (ticket.assist.some(({ code }) => code === body.code))
    return refuse('invalid', `${body.unit}已在协办。请另选单位；催它答复请用“催办协办单位”。`, 'unit');
  return [{ type: 'AssistAsked', body, task: task.trim(), clock: clockFor(ticket, 'assist', context) }];
};

const urgeAssist = (ticket: Ticket, { unit, words }: CommandOf<'UrgeAssist'>): Fact[] | Refusal => {
  const task = ticket.assisting.find(({ body }) => body.code === unit);
  if (!task) return refuse('invalid', '请选择要催办的协办单位。', 'unit');
  return task.replies.length > 0
    ? refuse('wrong-state', `${task.body.unit}已提交协办意见，不需要催办。`)
    : [{ type: 'AssistUrged', unit, words: words.trim() }];
};

/** Decides about the assisting units' part. */
export const decideAssist = (
  ticket: Ticket,
  command: CommandOf<'AskAssist' | 'AssistReply' | 'UrgeAssist'>,
  context: Context,
): Fact[] | Refusal => {
  switch (command.type) {
    case 'AskAssist':
      return askAssist(ticket, command, context);
    case 'AssistReply': {
      const { text, attachments } = command;
      const task = ticket.assisting.find(({ body }) => body.code === context.actor.unit);
      return task
        ? [{ type: 'AssistReplied', unit: task.body.code, text, attachments }]
        : refuse('not-allowed', '这件工单没有请本单位协办。');
    }
    case 'UrgeAssist':
      return urgeAssist(ticket, command);
    default:
      return command satisfies never;
  }
};
