import type { Context } from 'hono';
import { outcomeSentence } from '../../../views/ticket/outcome-sentence.ts';
import { act } from '../../commands/act.ts';
import type { Done } from '../../commands/handle.ts';
import type { Attachment } from '../../domain/appeal/appeal.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Command } from '../../domain/ticket/commands.ts';
import { TEXT_LIMIT } from '../../domain/ticket/wording.ts';
import { eventsOf, findTicket } from '../../store/tickets.ts';
import type { Env } from '../env.ts';
import { type FormInput, formInput } from '../form.ts';
import { keptFilesOf, type TakenFiles, takeFormFiles } from '../kept-files.ts';
import { mainEvent } from './main-event.ts';
import { commandOfNoun, type nouns } from './nouns.ts';
import { carryOnPastNotes } from './past-notes.ts';
import { readCommand } from './read-command.ts';
import { receiversOf } from './receivers.ts';
import { isRepeated } from './repeated.ts';
import { show } from './show.tsx';
import { statusOf } from './status.ts';
import { openFieldsIn, templateInserted } from './templates.ts';
import { wantsFragment, wantsJson } from './wants.ts';

type Act = keyof typeof nouns;

const NO_VERSION = '页面已过期，无法确认您看到的是不是最新情况。请核对后再提交，您填写的内容已保留。';

/** The version that was on the person's screen; null when the form brought none. */
const seenVersionOf = (form: FormInput): number | null => {
  const word = form.text('version');
  return /^[1-9]\d{0,8}$/u.test(word) ? Number(word) : null;
};

/** No text of a form is endless, also those that the core does not look at. */
const tooLong = (form: FormInput): Refusal | null => {
  for (const [name, values] of Object.entries(form.typed())) {
    const length = Math.max(0, ...values.map((value) => [...value].length));
    if (length > TEXT_LIMIT) return refuse('invalid', `这一栏请控制在 ${TEXT_LIMIT} 字以内，现有 ${length} 字。`, name);
  }
  return null;
};

/** Acts that carry files. */
const withFiles: ReadonlySet<Act> = new Set<Act>([
  'Reply',
  'GiveFeedback',
  'RequestReturn',
  'OpenDispute',
  'GiveStatement',
  'AssistReply',
  'AnswerSupervision',
  'ContestRating',
]);

/** Acts whose form looks a unit up in the directory. */
const searching: ReadonlySet<Act> = new Set<Act>(['Dispatch', 'OpenDispute', 'Rule', 'AskAssist']);

/** Files are taken in first: they must be there before the event that names them, and outlast a refusal. */
const filesOfAct = async (c: Context<Env>, type: Act, form: FormInput): Promise<TakenFiles> => {
  const { secret, uploadFolder } = c.var.installation;
  return withFiles.has(type) ? takeFormFiles(form, secret, uploadFolder) : { files: [], faults: [] };
};

const wishOf = async (
  c: Context<Env>,
  type: Act,
  form: FormInput,
  { files, faults }: TakenFiles,
): Promise<Command | Refusal> => {
  const { installation, ticket, actor } = c.var;
  const long = tooLong(form);
  if (long) return long;
  const open = openFieldsIn(type, form);
  if (open) return open;
  const receivers = type === 'Forward' ? await receiversOf(installation, ticket, actor.id) : undefined;
  const command = readCommand(type, form, { installation, ticket, files, receivers });
  const said = faults.map(({ message }) => message).join('');
  return isRefusal(command) || said === '' ? command : refuse('invalid', said, 'files');
};

const refused = async (
  c: Context<Env>,
  tried: { act: Act; form: FormInput; seenVersion: number | null; files: Attachment[] },
  refusal: Refusal,
): Promise<Response> => {
  const status = statusOf(refusal.refused);
  if (wantsJson(c)) return c.json(refusal, status);
  const { installation, scope, ticket } = c.var;
  // As it is now, which may be newer than when the request came in.
  const present = await findTicket(installation.store, scope, ticket.number);
  if (present === null) return c.notFound();
  const kept = keptFilesOf(installation.secret, tried.files);
  const attempt = { act: tried.act, typed: tried.form.typed(), kept, refusal };
  return show(c, present, { attempt, seenVersion: tried.seenVersion }, status);
};

const carriedOut = (c: Context<Env>, { ticket, events }: Done): Response | Promise<Response> => {
  const { number, state, version } = ticket;
  if (wantsJson(c)) return c.json({ number, state, version });
  const type = mainEvent(events)?.type ?? 'Registered';
  if (wantsFragment(c)) return show(c, ticket, { done: outcomeSentence(ticket, type, c.var.now) });
  return c.redirect(`/tickets/${number}?done=${type}`, 303);
};

/** What the first of two sendings of the same form did; null when it was somebody else or something else. */
const doneBefore = async (c: Context<Env>, command: Command, seenVersion: number): Promise<Done | null> => {
  const { installation, actor, scope, ticket } = c.var;
  const { store, timekeeping } = installation;
  const events = await eventsOf(store, ticket.number);
  if (!isRepeated(events, { command, actor, seenVersion, timekeeping })) return null;
  const present = await findTicket(store, scope, ticket.number);
  return present && { ticket: present, events: events.slice(seenVersion) };
};

/** `POST /tickets/:number/:noun`: carries out one act and answers as page, fragment or JSON. */
export const actOnTicket = async (c: Context<Env, '/tickets/:number/:noun'>): Promise<Response> => {
  const type = commandOfNoun(c.req.param('noun'));
  if (type === null) return c.notFound();
  const { installation, actor, scope, ticket } = c.var;
  const form = formInput(await c.req.parseBody({ all: true }));
  const seenVersion = seenVersionOf(form);
  // Without script the directory is searched by sending the form; nothing is done yet.
  if (searching.has(type) && form.text('search') !== '')
    return show(c, ticket, { attempt: { act: type, typed: form.typed(), kept: [], refusal: null }, seenVersion });
  const taken = await filesOfAct(c, type, form);
  const filled = await templateInserted(c, type, form);
  if (filled) {
    const kept = keptFilesOf(installation.secret, taken.files);
    return show(c, ticket, { attempt: { act: type, kept, ...filled }, seenVersion });
  }
  const tried = { act: type, form, seenVersion, files: taken.files };
  if (seenVersion === null) return refused(c, tried, refuse('invalid', NO_VERSION, 'version'));
  const command = await wishOf(c, type, form, taken);
  if (isRefusal(command)) return refused(c, tried, command);
  const wish = { number: ticket.number, command, actor, scope, seenVersion };
  const outcome = await act(installation, wish);
  if (!isRefusal(outcome)) return carriedOut(c, outcome);
  const first = outcome.refused === 'stale' ? await doneBefore(c, command, seenVersion) : null;
  if (first) return carriedOut(c, first);
  const second = await carryOnPastNotes(installation, wish, outcome);
  return isRefusal(second) ? refused(c, tried, second) : carriedOut(c, second);
};
