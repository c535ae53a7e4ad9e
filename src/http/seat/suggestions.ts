import type { Context } from 'hono';
import type { DuplicateLine } from '../../../views/duplicates/duplicate-facts.tsx';
import { duplicatesOfAppeal } from '../../commands/duplicates.ts';
import type { Installation } from '../../commands/installation.ts';
import { questionOf } from '../../commands/intake.ts';
import type { RoutingAnswer } from '../../domain/routing/answer.ts';
import { TEXT_LIMIT } from '../../domain/ticket/wording.ts';
import type { Env } from '../env.ts';
import type { FormInput } from '../form.ts';
import { duplicateLine } from '../ticket/duplicate-line.ts';
import { readIntake, seenFrom } from './intake-form.ts';

/** From so many characters on the router has something to say. */
const LEAST = 4;

/** What the router says of an unfinished form; null while hardly anything is written. */
export const suggestionsFor = (form: FormInput, installation: Installation): RoutingAnswer | null => {
  const { appeal } = readIntake(form, installation);
  const text = appeal.text.slice(0, TEXT_LIMIT);
  if ([...text].length + [...form.text('title').trim()].length < LEAST) return null;
  return installation.route(questionOf({ ...appeal, text }));
};

const SHOWN = 3;

/** Open tickets that an unfinished form probably repeats, the likeliest first; none while hardly anything is written. */
export const duplicatesFor = async (
  c: Context<Env>,
  form: FormInput,
  answer: RoutingAnswer | null,
): Promise<DuplicateLine[]> => {
  if (answer === null) return [];
  const { installation, person, scope, now } = c.var;
  const { appeal } = readIntake(form, seenFrom(installation, person));
  const text = appeal.text.slice(0, TEXT_LIMIT);
  const found = await duplicatesOfAppeal(installation.store, { scope, now }, { ...appeal, text }, answer);
  return found.slice(0, SHOWN).map(duplicateLine);
};
