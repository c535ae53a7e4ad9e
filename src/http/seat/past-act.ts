import type { Context } from 'hono';
import { outcomeSentence } from '../../../views/ticket/outcome-sentence.ts';
import { act } from '../../commands/act.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Command } from '../../domain/ticket/commands.ts';
import type { Env } from '../env.ts';
import type { FormInput } from '../form.ts';

/** What a seat does on a past ticket of the caller without leaving the registration. */
export const pastActs = ['urge', 'contact'] as const;
export type PastAct = (typeof pastActs)[number];

/** What came of it: a sentence when it was done, else why not. */
export type Tried = { act: PastAct; number: string; outcome: string | Refusal };

const WORDS_LIMIT = 500;
const names: Record<PastAct, string> = { urge: '催办内容', contact: '补充的内容' };

const commandOf = (what: PastAct, words: string): Command =>
  what === 'urge' ? { type: 'Urge', words } : { type: 'AddContact', channel: 'phone', words };

const outcomeOf = async (c: Context<Env>, form: FormInput, what: PastAct, number: string) => {
  const words = form.text(`${what}-words-${number}`).trim();
  const version = form.text(`${what}-version-${number}`);
  if ([...words].length > WORDS_LIMIT)
    return refuse('invalid', `${names[what]}请控制在 ${WORDS_LIMIT} 字以内，现有 ${[...words].length} 字。`);
  if (!/^[1-9]\d{0,8}$/u.test(version)) return refuse('invalid', '页面已过期，请重新查看这件工单后再提交。');
  const { installation, actor, scope, now } = c.var;
  const command = commandOf(what, words);
  const outcome = await act(installation, { number, command, actor, scope, seenVersion: Number(version) });
  return isRefusal(outcome)
    ? outcome
    : outcomeSentence(outcome.ticket, what === 'urge' ? 'Urged' : 'ContactedAgain', now);
};

/** 催办 or 登记再次来电 of a past ticket of the caller, as the form of the registration brings it. */
export const doPastAct = async (c: Context<Env>, form: FormInput, what: PastAct): Promise<Tried> => {
  const number = form.text(what);
  return { act: what, number, outcome: await outcomeOf(c, form, what, number) };
};
