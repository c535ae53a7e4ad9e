import { type Refusal, refuse } from '../refusal.ts';
import type { CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import type { Fact } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';
import { checkPublic } from './check-public.ts';
import { isPublishable } from './publication.ts';

/** 公开 and 撤回公开 of one case of the ticket: texts redacted by a person, checked once more for personal data. */
export const decidePublication = (
  ticket: Ticket,
  command: CommandOf<'PublishCase' | 'WithdrawPublication'>,
  _context: Context,
): Fact[] | Refusal => {
  const current = ticket.cases.find(({ id }) => id === command.case);
  if (!current) return refuse('invalid', '请选择要公开或撤回的整改单。', 'case');
  const { state } = current.publication;
  if (command.type === 'WithdrawPublication')
    return state === 'published'
      ? [{ type: 'PublicationWithdrawn', case: command.case, reason: command.reason }]
      : refuse('wrong-state', '这件整改单没有公开，不需要撤回。', 'case');
  if (!isPublishable(current))
    return refuse('wrong-state', '整改单完结后才能公开；误评和恶意差评只计入统计，不逐件公开。', 'case');
  if (state === 'published') return refuse('wrong-state', '这件整改单已经公开。要修改请先撤回，再重新公开。', 'case');
  const { problem, result } = command;
  return (
    checkPublic(ticket, 'problem', problem) ??
    checkPublic(ticket, 'result', result) ?? [{ type: 'CasePublished', case: command.case, problem, result }]
  );
};
