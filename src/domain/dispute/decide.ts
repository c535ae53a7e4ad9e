import { type Refusal, refuse } from '../refusal.ts';
import type { BodyReference } from '../routing/answer.ts';
import type { CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import { dispatchClocks } from '../ticket/dispatch-clocks.ts';
import type { Fact } from '../ticket/events.ts';
import { clockFor } from '../ticket/limits.ts';
import type { Ticket } from '../ticket/state.ts';
import type { RulingOrder } from './dispute.ts';

const open = (ticket: Ticket, command: CommandOf<'OpenDispute'>, context: Context): Fact[] | Refusal => {
  const { named, clause = '', text, evidence } = command;
  // The dispatcher may leave it open who else it could be; a unit that gives a ticket away says to whom.
  if (named === null && context.actor.role !== 'dispatcher')
    return refuse('invalid', '请选择您认为应当办理的单位；可在候选中选，也可在名录中查找。', 'lead');
  if (named?.code === ticket.lead?.code)
    return refuse('invalid', '应当办理的单位不能是现在的主办单位，请选择另一个单位。', 'lead');
  return [{ type: 'DisputeOpened', named, clause, text, evidence, clock: clockFor(ticket, 'dispute', context) }];
};

/** Each body once, the lead not among those that assist. */
const tidied = (ruling: RulingOrder): RulingOrder => ({
  ...ruling,
  assist: ruling.assist.filter(
    ({ code }, index, all) => code !== ruling.lead.code && all.findIndex((body) => body.code === code) === index,
  ),
});

/** Clocks for those that did not assist before; the others' run on. */
const freshAssist = (ticket: Ticket, settled: Ticket, assist: readonly BodyReference[], context: Context) =>
  assist
    .filter(({ code }) => !ticket.assisting.some(({ body }) => body.code === code))
    .map(({ code }) => ({ code, clock: clockFor(settled, 'assist', context) }));

/** To another body all clocks begin anew: it must not inherit a limit that others have spent. */
const rule = (ticket: Ticket, command: CommandOf<'Rule'>, context: Context): Fact[] => {
  const ruling = tidied(command.ruling);
  const settled = { ...ticket, matter: ruling.matter ?? ticket.matter };
  return ruling.lead.code === ticket.lead?.code
    ? [{ type: 'RuledToStay', ruling, assisting: freshAssist(ticket, settled, ruling.assist, context) }]
    : [{ type: 'Ruled', ruling, ...dispatchClocks(settled, ruling.assist, context) }];
};

/** Decides about disputes, rulings and what becomes of them as precedents. */
export const decideDispute = (
  ticket: Ticket,
  command: CommandOf<'OpenDispute' | 'GiveStatement' | 'Rule' | 'WithdrawPrecedent'>,
  context: Context,
): Fact[] | Refusal => {
  switch (command.type) {
    case 'OpenDispute':
      return open(ticket, command, context);
    case 'GiveStatement': {
      const { clause = '', text, evidence } = command;
      return [{ type: 'StatementGiven', clause, text, evidence }];
    }
    case 'Rule':
      return rule(ticket, command, context);
    case 'WithdrawPrecedent':
      return [{ type: 'PrecedentWithdrawn', precedent: command.precedent, reason: command.reason }];
    default:
      return command satisfies never;
  }
};
