import type { Context } from 'hono';
import { outcomeSentence } from '../../../views/ticket/outcome-sentence.ts';
import { act } from '../../commands/act.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Env } from '../env.ts';
import type { FormInput } from '../form.ts';
import type { Urged } from './caller.ts';

const WORDS_LIMIT = 500;

const outcomeOf = async (c: Context<Env>, form: FormInput, number: string): Promise<string | Refusal> => {
  const words = form.text(`urge-words-${number}`).trim();
  const version = form.text(`urge-version-${number}`);
  if ([...words].length > WORDS_LIMIT)
    return refuse('invalid', `催办内容请控制在 ${WORDS_LIMIT} 字以内，现有 ${[...words].length} 字。`);
  if (!/^[1-9]\d{0,8}$/u.test(version)) return refuse('invalid', '页面已过期，请重新查看这件工单后再催办。');
  const { installation, actor, scope, now } = c.var;
  const seenVersion = Number(version);
  const outcome = await act(installation, { number, command: { type: 'Urge', words }, actor, scope, seenVersion });
  return isRefusal(outcome) ? outcome : outcomeSentence(outcome.ticket, 'Urged', now);
};

/** 催办 of a past ticket (`urge`) of the caller, as the form of the registration brings it. */
export const urgePast = async (c: Context<Env>, form: FormInput): Promise<Urged> => {
  const number = form.text('urge');
  return { number, outcome: await outcomeOf(c, form, number) };
};
