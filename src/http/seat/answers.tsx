import type { Context } from 'hono';
import { Hono } from 'hono';
import { AnswerBox } from '../../../views/seat/answer-box.tsx';
import { act } from '../../commands/act.ts';
import { recordUse } from '../../commands/knowledge/use.ts';
import { localDateOf } from '../../domain/deadline/local-time.ts';
import type { KnowledgeReference } from '../../domain/knowledge/entry.ts';
import { isUsableOn } from '../../domain/knowledge/validity.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { TEXT_LIMIT } from '../../domain/ticket/wording.ts';
import { findEntry } from '../../store/knowledge.ts';
import { lengthOf } from '../citizen/appeal-form.ts';
import { readForm } from '../citizen/read-form.ts';
import type { Env } from '../env.ts';
import { type FormInput, formInput } from '../form.ts';
import { intakeValuesOf } from './intake-form.ts';
import { knowledgeOf } from './knowledge.ts';
import { broken, deskPage } from './page.tsx';
import { type FromDesk, registerFrom } from './register.tsx';
import { registeredPage } from './registered.tsx';

const faultOf = (text: string): string | null => {
  if (text === '') return '请写下告知来电人的答复，或从右边的知识条目中选一条。';
  if (lengthOf(text) < 2) return '答复太短，请写清楚。';
  return lengthOf(text) > TEXT_LIMIT ? `答复请控制在 ${TEXT_LIMIT} 字以内，现有 ${lengthOf(text)} 字。` : null;
};

type Answered = { ticket: Ticket; notAnswered: string | null };

/** Closes what was just registered with its answer. The ticket stays open, and the page says so, where that fails; the same form again goes on from there. */
const answered = async (
  c: Context<Env>,
  { ticket, call }: FromDesk,
  { text, knowledge }: { text: string; knowledge: KnowledgeReference | null },
): Promise<Answered> => {
  if (ticket.state === 'answered') return { ticket, notAnswered: null };
  const { installation, actor, scope } = c.var;
  const outcome = await act(installation, {
    number: ticket.number,
    command: { type: 'AnswerOnTheSpot', text, answeredBy: null, ...(knowledge === null ? {} : { knowledge }) },
    actor,
    scope,
    seenVersion: ticket.version,
  });
  if (isRefusal(outcome)) return { ticket, notAnswered: outcome.sentence };
  if (knowledge !== null)
    await recordUse(installation, { ...knowledge, actor, ticket: ticket.number, call: call === '' ? null : call });
  return { ticket: outcome.ticket, notAnswered: null };
};

const answer = async (c: Context<Env>, form: FormInput) => {
  const { installation } = c.var;
  const values = intakeValuesOf(form);
  const text = values.answer.trim();
  const knowledge = await knowledgeOf(installation, values);
  const lost = values.entry !== '' && knowledge === null;
  const fault = faultOf(text) ?? (lost ? '所依据的知识条目已停用、过期或找不到，请重新选择，或不依据条目答复。' : null);
  if (fault !== null) return c.html(await deskPage(c, form, { errors: [{ field: 'answer', message: fault }] }), 422);
  const registered = await registerFrom(c, form, { held: true });
  if (registered instanceof Response) return registered;
  return registeredPage(c, { ...registered, ...(await answered(c, registered, { text, knowledge })), notMerged: null });
};

/** What stands in the answer once an entry is used: its text, behind what the agent has written himself. */
const withEntry = (typed: string, text: string): string =>
  typed.trim() === '' || typed.includes(text) ? text : `${typed.trimEnd()}\n\n${text}`;

/** 用它答复: the entry's text in the answer, with the entry named beside it. */
const useEntry = async (c: Context<Env>, form: FormInput) => {
  const entry = await findEntry(c.var.installation.store, form.text('use').slice(0, 64));
  if (entry === null || !isUsableOn(entry, localDateOf(c.var.now))) {
    const errors = [{ field: 'answer', message: '这条知识已经停用、过期或找不到，请换一条。' }];
    return c.html(await deskPage(c, form, { errors }), 409);
  }
  const typed = intakeValuesOf(form);
  // The text of another entry goes with that entry.
  const own = typed.entry === '' || typed.entry === entry.id ? typed.answer : '';
  const text = withEntry(own, entry.text);
  if (c.req.header('hx-request') === 'true') {
    const { id, version, title } = entry;
    return c.html(<AnswerBox text={text} knowledge={{ entry: id, version, title }} filled />);
  }
  const filled = { ...form.typed(), answer: text, entry: entry.id, version: String(entry.version) };
  return c.html(await deskPage(c, formInput(filled)));
};

/** 直接答复并办结 from the desk, and the answer taken from an entry. */
export const answers = new Hono<Env>()
  .get('/seat/answers/:part?', (c) => c.redirect('/seat/intake', 303))
  .post('/seat/answers', async (c) => {
    const form = await readForm(c);
    return form === null ? broken(c) : answer(c, form);
  })
  .post('/seat/answers/text', async (c) => {
    const form = await readForm(c);
    return form === null ? broken(c) : useEntry(c, form);
  });
