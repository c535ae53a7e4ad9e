import type { Context } from 'hono';
import type { CallerPanelProps, InPlace } from '../../../views/seat/caller-panel.tsx';
import { callOutcomeNames, callPurposeNames, callStateNames } from '../../domain/call/call.ts';
import { satisfactionNames } from '../../domain/evaluation/satisfaction.ts';
import { maskName } from '../../domain/privacy/mask.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { isPermitted } from '../../domain/ticket/permit.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { callerHistory, callsOfNumber } from '../../store/caller.ts';
import { ticketsOf } from '../../store/ticket-lines.ts';
import { readPhone } from '../citizen/phone.ts';
import type { Env } from '../env.ts';
import type { FormInput } from '../form.ts';
import { isAlike } from './alike.ts';
import { intakeValuesOf } from './intake-form.ts';
import type { PastAct, Tried } from './past-act.ts';

const SHOWN = 5;

const refusalOf = (number: string, what: PastAct, tried: Tried | null): Refusal | null =>
  tried?.number === number && tried.act === what && typeof tried.outcome !== 'string' ? tried.outcome : null;

const commandOf = { urge: 'Urge', contact: 'AddContact' } as const;

/** An act on a past ticket as its form is drawn; null when it isn't possible. */
const inPlaceOf = (
  c: Context<Env>,
  ticket: Ticket,
  form: FormInput,
  { what, tried }: { what: PastAct; tried: Tried | null },
): InPlace | null => {
  const refusal = refusalOf(ticket.number, what, tried);
  if (!refusal && !isPermitted(ticket, commandOf[what], c.var.person.role)) return null;
  const done = tried?.number === ticket.number && tried.act === what && refusal === null;
  return {
    version: ticket.version,
    words: done ? '' : form.text(`${what}-words-${ticket.number}`),
    error: refusal?.sentence ?? null,
  };
};

/** How the citizen was called back and what he said of it: who calls again is answered from there. */
const callbackWords = ({ missedCallbacks, evaluations }: Ticket): string | null => {
  const last = evaluations.at(-1);
  const missed = missedCallbacks.length > 0 ? `回访 ${missedCallbacks.length} 次未接通` : null;
  const said = last ? `${last.by === 'callback' ? '回访' : '评价'}：${satisfactionNames[last.satisfaction]}` : null;
  return [missed, said].filter((part) => part !== null).join('，') || null;
};

/** What is known of the number typed, within the scope of the person signed in; `tried` is what was just done. */
export const callerOf = async (
  c: Context<Env>,
  form: FormInput,
  tried: Tried | null = null,
): Promise<CallerPanelProps> => {
  const { installation, scope, now } = c.var;
  const phone = readPhone(form.text('phone'));
  if (phone === null) return { phone, lastName: null, total: 0, past: [], calls: [], now };
  const { total, newest } = await callerHistory(installation.store, scope, phone, SHOWN);
  const wish = { phone, besides: intakeValuesOf(form).call, limit: SHOWN };
  const calls = await callsOfNumber(installation.store, scope, wish);
  // Who calls again about a merged ticket speaks of the one that it follows.
  const leaders = await ticketsOf(
    installation.store,
    scope,
    newest.flatMap(({ mergedInto }) => mergedInto ?? []),
  );
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
      repeats: ticket.followers.length + ticket.contacts.length,
      mergedInto: ticket.mergedInto,
      callback: callbackWords(ticket),
      urge: inPlaceOf(c, ticket, form, { what: 'urge', tried }),
      contactOn: leaders.get(ticket.mergedInto ?? '')?.number ?? ticket.number,
      contact: inPlaceOf(c, leaders.get(ticket.mergedInto ?? '') ?? ticket, form, { what: 'contact', tried }),
    })),
    calls: calls.map(({ id, startedAt, purpose, outcome, state, ticket }) => ({
      id,
      at: startedAt,
      purpose: callPurposeNames[purpose],
      outcome: outcome === null ? callStateNames[state] : callOutcomeNames[outcome],
      ticket,
    })),
    now,
    done: typeof tried?.outcome === 'string' ? tried.outcome : undefined,
  };
};
