import type { Installation } from '../../commands/installation.ts';
import { questionOf } from '../../commands/intake.ts';
import type { RoutingAnswer } from '../../domain/routing/answer.ts';
import { TEXT_LIMIT } from '../../domain/ticket/wording.ts';
import type { FormInput } from '../form.ts';
import { readIntake } from './intake-form.ts';

/** From so many characters on the router has something to say. */
const LEAST = 4;

/** What the router says of an unfinished form; null while hardly anything is written. */
export const suggestionsFor = (form: FormInput, installation: Installation): RoutingAnswer | null => {
  const { appeal } = readIntake(form, installation);
  const text = appeal.text.slice(0, TEXT_LIMIT);
  if ([...text].length + [...form.text('title').trim()].length < LEAST) return null;
  return installation.route(questionOf({ ...appeal, text }));
};
