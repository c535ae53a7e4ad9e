import type { Context } from 'hono';
import { attachTicket } from '../../commands/calls/attach.ts';
import { type Registered, takeIn } from '../../commands/intake.ts';
import { queryCodeFor } from '../../commands/query-code.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { dropDraft } from '../../store/intake-drafts.ts';
import { isRepetition } from '../citizen/appeal-form.ts';
import type { Env } from '../env.ts';
import type { FormInput } from '../form.ts';
import { keepDraft } from './drafts.ts';
import { intakeValuesOf, seenFrom } from './intake-form.ts';
import { deskPage } from './page.tsx';
import { readDesk } from './reading.ts';

/** An appeal that was registered from the desk; `notAttached` says why its call does not show it. */
export type FromDesk = Registered & { key: string; call: string; notAttached: string | null };

/** The call shows the ticket that came of it; where it can't, the ticket stands all the same. */
const attached = async (c: Context<Env>, call: string, ticket: string): Promise<string | null> => {
  if (call === '') return null;
  const { installation, actor } = c.var;
  const outcome = await attachTicket(installation, { call, ticket, actor });
  return isRefusal(outcome) ? outcome.sentence : null;
};

/**
 * 登记 from the desk: writes the ticket, shows it on its call and forgets the draft. `held` keeps it from being sent to
 * its body at once, since the seat goes on with it. Gives a page where the form can't be registered.
 */
export const registerFrom = async (
  c: Context<Env>,
  form: FormInput,
  { held }: { held: boolean },
): Promise<FromDesk | Response> => {
  const { installation, person, actor, now } = c.var;
  const { appeal, kind, urgency, faults, proposal } = readDesk(form, seenFrom(installation, person));
  if (faults.length > 0) {
    await keepDraft(c, form, true);
    return c.html(await deskPage(c, form, { errors: faults }), 422);
  }
  const { key, call, draft } = intakeValuesOf(form);
  const queryCode = queryCodeFor(installation.secret, key);
  const parts = held ? { ...installation, automaticDispatch: false } : installation;
  const registered = await takeIn(parts, {
    appeal,
    kind,
    urgency,
    submissionKey: key,
    queryCode,
    proposal,
    actor,
    now,
  });
  const { ticket, repeated } = registered;
  if (repeated && !isRepetition(appeal, ticket.appeal)) {
    const notice = {
      title: '这份表单刚才已经登记过一次，改动后的内容还没有登记。',
      words: '是另一件事的，请核对后再次登记，会成为新的一件；只是补充情况的，请写到工单的内部备注里。',
      link: { href: `/tickets/${ticket.number}`, name: `查看 ${ticket.number}` },
    };
    return c.html(await deskPage(c, form, { notice, key: crypto.randomUUID() }), 409);
  }
  if (!repeated) installation.changes.announce(ticket.number);
  const notAttached = await attached(c, call, ticket.number);
  await dropDraft(installation.store, person.account, draft);
  return { ...registered, key, call, notAttached };
};
