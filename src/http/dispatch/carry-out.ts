import type { Context } from 'hono';
import type { OtherWay } from '../../../views/dispatch/ways.ts';
import { momentInWords } from '../../../views/parts/moment.tsx';
import { toldEvents } from '../../../views/ticket/told-events.ts';
import { act } from '../../commands/act.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { eventsOf } from '../../store/tickets.ts';
import type { Env } from '../env.ts';
import { type FormInput, formInput } from '../form.ts';
import { carryOnPastNotes } from '../ticket/past-notes.ts';
import { readCommand } from '../ticket/read-command.ts';
import type { Attempt } from './decision.ts';

const CORRECTION_LIMIT = 200;

const commands = {
  dispatch: 'Dispatch',
  redirection: 'Redirect',
  refusal: 'Decline',
  answer: 'AnswerOnTheSpot',
} as const;

const tooLong = (form: FormInput): Refusal | null =>
  [...form.text('correction')].length > CORRECTION_LIMIT
    ? refuse('invalid', `改派理由请控制在 ${CORRECTION_LIMIT} 字以内。`, 'correction')
    : null;

/** The version on the person's screen; a form without one has been tampered with and counts as stale. */
export const seenVersion = (form: FormInput): number =>
  /^\d{1,9}$/u.test(form.text('version')) ? Number(form.text('version')) : 0;

/** What others did since this person's page was drawn, in sentences. */
const changesSince = async (c: Context<Env>, number: string, version: number): Promise<string[]> => {
  const { store, timekeeping } = c.var.installation;
  const told = toldEvents(await eventsOf(store, number), timekeeping);
  return told.slice(version).map(({ at, who, what }) => `${momentInWords(at, c.var.now)} ${who} ${what}`);
};

/** Does what a form of the panel says: the ticket as it is then, or the attempt with its refusal. */
export const carryOut = async (
  c: Context<Env>,
  ticket: Ticket,
  way: 'dispatch' | OtherWay,
): Promise<{ form: FormInput } & ({ done: Ticket } | { attempt: Attempt })> => {
  const { installation, actor, scope } = c.var;
  const form = formInput(await c.req.parseBody({ all: true }));
  const version = seenVersion(form);
  const refused = async (refusal: Refusal) => {
    const late = refusal.refused === 'stale' || refusal.refused === 'wrong-state';
    const changes = late && version > 0 ? await changesSince(c, ticket.number, version) : [];
    return { form, attempt: { way, form, refusal, changes } };
  };
  const command = tooLong(form) ?? readCommand(commands[way], form, { installation, ticket, files: [] });
  if (isRefusal(command)) return refused(command);
  const wish = { number: ticket.number, command, actor, scope, seenVersion: version };
  const outcome = await carryOnPastNotes(installation, wish, await act(installation, wish));
  return isRefusal(outcome) ? refused(outcome) : { form, done: outcome.ticket };
};
