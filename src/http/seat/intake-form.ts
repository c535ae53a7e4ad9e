import { randomUUID } from 'node:crypto';
import { CHOICE } from '../../../views/dispatch/choice.ts';
import type { FieldError } from '../../../views/parts/error-summary.tsx';
import { detailName, type IntakeValues } from '../../../views/seat/intake-values.ts';
import type { Installation } from '../../commands/installation.ts';
import type { Appeal } from '../../domain/appeal/appeal.ts';
import { type Channel, channels } from '../../domain/appeal/channel.ts';
import { type Kind, kinds } from '../../domain/appeal/kind.ts';
import { type Urgency, urgencies } from '../../domain/appeal/urgency.ts';
import { TEXT_LIMIT } from '../../domain/ticket/wording.ts';
import { lengthOf, readAppeal } from '../citizen/appeal-form.ts';
import { readPlace } from '../citizen/places.ts';
import type { SignedIn } from '../env.ts';
import type { FormInput } from '../form.ts';

const KEY = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;
/** A call, or a number that the desk was opened for while another draft lay there. */
const DRAFT = /^[\w-]{1,64}$/u;

const oneOf = <Word extends string>(words: readonly Word[], typed: string): Word | null =>
  words.find((word) => word === typed) ?? null;

/** The installation as a seat sees it: who works for one city takes calls for that city only. */
export const seenFrom = (installation: Installation, person: SignedIn): Installation =>
  person.city === null ? installation : { ...installation, division: person.city };

const wordOf = (form: FormInput, field: string): string => (DRAFT.test(form.text(field)) ? form.text(field) : '');

const detailsOf = (form: FormInput): Record<string, string> => {
  const prefix = detailName('');
  return Object.fromEntries(
    Object.entries(form.typed())
      .filter(([name]) => /^[a-z][a-z-]{1,30}$/u.test(name.slice(prefix.length)) && name.startsWith(prefix))
      .map(([name, [answer = '']]) => [name.slice(prefix.length), answer]),
  );
};

/** Everything typed and chosen, to draw the form again as it was; a new submission key where there is none. */
export const intakeValuesOf = (form: FormInput): IntakeValues => ({
  key: KEY.test(form.text('key')) ? form.text('key') : randomUUID(),
  call: wordOf(form, 'call'),
  draft: wordOf(form, 'call') || wordOf(form, 'draft'),
  window: wordOf(form, 'window'),
  after: wordOf(form, 'after'),
  title: form.text('title'),
  text: form.text('text'),
  city: form.text('city'),
  county: form.text('county'),
  address: form.text('address'),
  name: form.text('name'),
  phone: form.text('phone'),
  confidential: form.text('confidential') === 'yes' ? 'yes' : 'no',
  kind: form.text('kind'),
  urgency: form.text('urgency'),
  channel: form.text('channel') || 'phone',
  candidate: form.text(CHOICE),
  details: detailsOf(form),
  answer: form.text('answer'),
  entry: wordOf(form, 'entry'),
  version: wordOf(form, 'version'),
});

export type ReadIntake = {
  appeal: Appeal;
  /** Null leaves it to the router. */
  kind: Kind | null;
  urgency: Urgency | null;
  faults: FieldError[];
};

/** What an empty field is called towards the agent; the citizen's own form speaks to the citizen. */
const unsaid: Record<string, string> = {
  text: '请写下来电人反映的问题。',
  name: '请问清来电人怎么称呼。',
  phone: '请填写来电号码或来电人留下的电话。',
};

/** What a fault is called towards the agent, who has no attachments to point to. */
const toldToAgent = (form: FormInput, { field, message }: FieldError): string => {
  const said = form.text(field).trim();
  if (said === '') return unsaid[field] ?? message;
  if (field !== 'text' || lengthOf(said) <= TEXT_LIMIT) return message;
  return `内容请控制在 ${TEXT_LIMIT} 字以内，现有 ${lengthOf(said)} 字。请只记主要经过和要求。`;
};

/** The appeal of a seat's form without its details, and all that is wrong with it, judged as the citizen's own form is. */
export const readIntake = (form: FormInput, installation: Installation): ReadIntake => {
  const { appeal, faults } = readAppeal(form, readPlace(form, installation));
  const channel: Channel = oneOf(channels, form.text('channel')) ?? 'phone';
  return {
    // Without a county only the hotline is known: the place is then read from the words.
    appeal: {
      ...appeal,
      channel,
      place: form.text('county') === '' ? { ...appeal.place, division: null } : appeal.place,
    },
    kind: oneOf(kinds, form.text('kind')),
    urgency: oneOf(urgencies, form.text('urgency')),
    faults: faults.map((fault) => ({ ...fault, message: toldToAgent(form, fault) })),
  };
};
