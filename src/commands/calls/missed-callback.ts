import { isStaffRole } from '../../domain/access/role.ts';
import type { Call } from '../../domain/call/call.ts';
import { missedAttempt } from '../../domain/call/outcome.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Command } from '../../domain/ticket/commands.ts';
import { isPermitted } from '../../domain/ticket/permit.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { findAccount } from '../../store/accounts.ts';
import { findTicket } from '../../store/tickets.ts';
import { act } from '../act.ts';
import type { Installation } from '../installation.ts';

const callbacks = ['RecordCallback', 'RecordSecondCallback', 'RecordAudit'] as const;
export type CallbackCommand = (typeof callbacks)[number];

/** The callback that a role may make about a ticket as it stands; null where none is due. */
export const callbackFor = (ticket: Ticket, role: Parameters<typeof isPermitted>[2]): CallbackCommand | null =>
  callbacks.find((command) => isPermitted(ticket, command, role)) ?? null;

/**
 * 未接通的回访 records itself on the ticket, by whoever dialled. What the core refuses (a colleague has meanwhile reached the
 * citizen) is left: the call itself stands beside the ticket in any case.
 */
export const recordMissedCallback = async (installation: Installation, call: Call, code: string): Promise<void> => {
  const words = missedAttempt(call, code);
  if (call.purpose !== 'callback' || call.ticket === null || call.account === null || words === null) return;
  const account = await findAccount(installation.store, call.account);
  const ticket = await findTicket(installation.store, { kind: 'all' }, call.ticket);
  if (!account || !ticket) return;
  for (const role of account.roles.filter(isStaffRole)) {
    const type = callbackFor(ticket, role);
    if (type === null) continue;
    const command: Command = { type, reached: false, note: `电话未接通（${words}）` };
    const actor = { role, id: account.id, name: account.name, unit: account.unit };
    const wish = { number: ticket.number, command, actor, scope: { kind: 'all' } as const, seenVersion: null };
    if (!isRefusal(await act(installation, wish))) return;
  }
};
