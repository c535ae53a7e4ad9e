import { type Refusal, refuse } from '../refusal.ts';
import type { CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import type { Fact } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';

/** To somebody else than where it lies already. */
const forward = (
  ticket: Ticket,
  { unit, person, note }: CommandOf<'Forward'>,
  { actor }: Context,
): Fact[] | Refusal => {
  if (unit === null && person === null) return refuse('invalid', '请选择转交给哪个下级单位或哪位同事。', 'to');
  if (unit?.code === ticket.lead?.code) return refuse('invalid', '工单已在本单位，请选择下级单位或具体的同事。', 'to');
  if (person?.id === actor.id) return refuse('invalid', '不能转交给自己。要自己办理，请用“接手办理”。', 'to');
  const now = ticket.forwarded;
  const same = now !== null && now.unit?.code === unit?.code && now.person?.id === person?.id;
  return same
    ? refuse('invalid', `这件工单已转交给${now.person?.name ?? now.unit?.unit ?? ''}，不需要再转。`, 'to')
    : [{ type: 'Forwarded', unit, person, note: note.trim() }];
};

/** Decides what happens within the handling unit. */
export const decideInsideUnit = (
  ticket: Ticket,
  command: CommandOf<'Forward' | 'TakeOver' | 'RecordContact' | 'EndorseReply' | 'SendBackReply'>,
  context: Context,
): Fact[] | Refusal => {
  switch (command.type) {
    case 'Forward':
      return forward(ticket, command, context);
    case 'TakeOver':
      return [{ type: 'TakenOver' }];
    case 'RecordContact':
      return [{ type: 'CitizenContacted', way: command.way, words: command.words.trim() }];
    case 'EndorseReply':
      return [{ type: 'ReplyEndorsed', note: command.note }];
    case 'SendBackReply':
      return [{ type: 'ReplySentBack', note: command.note }];
    default:
      return command satisfies never;
  }
};
