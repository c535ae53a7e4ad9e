import type { Context } from 'hono';
import type { CallerPanelProps } from '../../../views/seat/caller-panel.tsx';
import { maskName } from '../../domain/privacy/mask.ts';
import { callerHistory } from '../../store/caller.ts';
import { readPhone } from '../citizen/phone.ts';
import type { Env } from '../env.ts';

const SHOWN = 5;

/** What is known of the number typed, within the scope of the person signed in. */
export const callerOf = async (c: Context<Env>, typed: string): Promise<CallerPanelProps> => {
  const { installation, scope, now } = c.var;
  const phone = readPhone(typed);
  if (phone === null) return { phone, lastName: null, total: 0, past: [], now };
  const { total, newest } = await callerHistory(installation.store, scope, phone, SHOWN);
  const named = newest.find((ticket) => !ticket.appeal.confidential);
  return {
    phone,
    lastName: named ? maskName(named.appeal.citizen.name) : null,
    total,
    past: newest.map((ticket) => ({
      number: ticket.number,
      title: ticket.appeal.title,
      state: ticket.state,
      unit: ticket.lead?.unit ?? null,
      registeredAt: ticket.registeredAt,
    })),
    now,
  };
};
