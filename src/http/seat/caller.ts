import type { Context } from 'hono';
import type { CallerPanelProps, PastCall } from '../../../views/seat/caller-panel.tsx';
import { maskName } from '../../domain/privacy/mask.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { isPermitted } from '../../domain/ticket/permit.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { callerHistory } from '../../store/caller.ts';
import { readPhone } from '../citizen/phone.ts';
import type { Env } from '../env.ts';
import type { FormInput } from '../form.ts';
import { isAlike } from './alike.ts';

const SHOWN = 5;

/** What came of urging a past ticket: a sentence when it was done, else why not. */
export type Urged = { number: string; outcome: string | Refusal };

const refusalOf = (number: string, urged: Urged | null): Refusal | null =>
  urged?.number === number && typeof urged.outcome !== 'string' ? urged.outcome : null;

const urgeOf = (c: Context<Env>, ticket: Ticket, form: FormInput, urged: Urged | null): PastCall['urge'] => {
  const refusal = refusalOf(ticket.number, urged);
  if (!refusal && !isPermitted(ticket, 'Urge', c.var.person.role)) return null;
  const done = urged?.number === ticket.number && refusal === null;
  return {
    version: ticket.version,
    words: done ? '' : form.text(`urge-words-${ticket.number}`),
    error: refusal?.sentence ?? null,
  };
};

/** What is known of the number typed, within the scope of the person signed in; `urged` is what was just tried. */
export const callerOf = async (
  c: Context<Env>,
  form: FormInput,
  urged: Urged | null = null,
): Promise<CallerPanelProps> => {
  const { installation, scope, now } = c.var;
  const phone = readPhone(form.text('phone'));
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
      alike: isAlike(form.text('text').trim(), ticket.appeal.text),
      urge: urgeOf(c, ticket, form, urged),
    })),
    now,
    done: typeof urged?.outcome === 'string' ? urged.outcome : undefined,
  };
};
