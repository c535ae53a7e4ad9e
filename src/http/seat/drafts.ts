import type { Context } from 'hono';
import { CHOICE } from '../../../views/dispatch/choice.ts';
import type { DraftState, OtherDraft } from '../../../views/seat/draft-bar.tsx';
import { detailName, type IntakeValues } from '../../../views/seat/intake-values.ts';
import type { Call } from '../../domain/call/call.ts';
import { maskPhone } from '../../domain/privacy/mask.ts';
import { findCall } from '../../store/calls.ts';
import type { DraftValues, IntakeDraft } from '../../store/intake-drafts.ts';
import { draftFor, draftsOf, dropDraft, handOverDraft, saveDraft } from '../../store/intake-drafts.ts';
import { findBySubmissionKey } from '../../store/tickets.ts';
import { readPhone } from '../citizen/phone.ts';
import type { Env } from '../env.ts';
import type { FormInput } from '../form.ts';
import { ownCall } from './desk-call.ts';
import { intakeValuesOf } from './intake-form.ts';

/** What an agent writes; without any of it there is nothing worth keeping. */
const WORDS = ['text', 'title', 'address', 'name', 'answer', 'phone'] as const;
const CHOICES = [
  'key',
  'city',
  'county',
  'confidential',
  'kind',
  'urgency',
  'channel',
  CHOICE,
  'entry',
  'version',
  'window',
];
/** Longer texts are refused at the registration; a draft needs no more. */
const LIMIT = 20_000;

/** The draft of a number that the desk was opened for while another lay there. */
const OF_NUMBER = 'tel-';

const isOfCall = (draft: string): boolean => draft !== '' && !draft.startsWith(OF_NUMBER);

/** Where a draft is opened again. */
export const draftAddress = (draft: string): string => {
  if (draft === '') return '/seat/intake';
  return draft.startsWith(OF_NUMBER)
    ? `/seat/intake?phone=${encodeURIComponent(draft.slice(OF_NUMBER.length))}`
    : `/seat/intake?call=${encodeURIComponent(draft)}`;
};

const valuesOf = (form: FormInput): DraftValues => {
  const { key, details } = intakeValuesOf(form);
  const typed = [...WORDS, ...CHOICES].map((field): [string, string] => [field, form.text(field).slice(0, LIMIT)]);
  const answers = Object.entries(details).map(([field, answer]): [string, string] => [
    detailName(field),
    answer.slice(0, LIMIT),
  ]);
  return { ...Object.fromEntries([...typed, ...answers].filter(([, value]) => value !== '')), key };
};

/** The number of the call that the form was opened with is nobody's typing. */
const isBlank = (values: DraftValues, given: string): boolean =>
  Object.entries(values).every(
    ([field, value]) =>
      value.trim() === '' ||
      (field === 'phone' && readPhone(value) === readPhone(given)) ||
      (!field.startsWith(detailName('')) && !WORDS.some((word) => word === field)),
  );

/** Somebody has gone on with the draft in another window or on another computer since this one was opened. */
const isElsewhere = (kept: IntakeDraft | null, { window, after }: Pick<IntakeValues, 'window' | 'after'>): boolean => {
  const last = kept?.values['window'] ?? '';
  return window !== '' && last !== '' && last !== window && last !== after;
};

/**
 * 保存草稿: what was typed. What has been registered meanwhile is not kept again: a form may arrive late. What another window
 * has written since is not written over unless that is `meant`, and nothing is kept for a call of somebody else.
 */
export const keepDraft = async (c: Context<Env>, form: FormInput, meant: boolean): Promise<DraftState> => {
  const { installation, person, now } = c.var;
  const { draft, key, window, after } = intakeValuesOf(form);
  const owner = { account: person.account, call: draft };
  const kept = meant ? null : await draftFor(installation.store, owner.account, owner.call);
  if (isElsewhere(kept, { window, after })) return 'elsewhere';
  const values = valuesOf(form);
  const call = isOfCall(draft) ? await ownCall(c, draft) : null;
  if (isOfCall(draft) && call === null) return 'foreign';
  const given = call?.phone ?? draft.slice(OF_NUMBER.length);
  if (isBlank(values, given)) {
    await dropDraft(installation.store, owner.account, owner.call);
    return 'dropped';
  }
  if ((await findBySubmissionKey(installation.store, key)) !== null) return 'registered';
  await saveDraft(installation.store, { ...owner, values, now });
  return 'saved';
};

/** The draft that belongs to what the desk was opened for, and under which word it is kept. */
export type OpenedDraft = { draft: string; found: IntakeDraft | null };

/** The draft of a call; one that came by transfer brings along what the colleague had typed. */
export const draftOfCall = async (
  c: Context<Env>,
  { id, transferredFrom, closingReason }: Pick<Call, 'id' | 'transferredFrom' | 'closingReason'>,
): Promise<OpenedDraft> => {
  const { installation, person } = c.var;
  if (closingReason !== null) {
    await dropDraft(installation.store, person.account, id);
    return { draft: id, found: null };
  }
  const own = await draftFor(installation.store, person.account, id);
  if (own || transferredFrom === null) return { draft: id, found: own };
  const had = (await findCall(installation.store, transferredFrom))?.account ?? null;
  if (had === null) return { draft: id, found: null };
  const from = { account: had, call: transferredFrom };
  await handOverDraft(installation.store, from, { account: person.account, call: id });
  return { draft: id, found: await draftFor(installation.store, person.account, id) };
};

/** The draft without a call; one of another number is left where it is, and this number gets its own. */
export const draftOfNumber = async (c: Context<Env>, phone: string): Promise<OpenedDraft> => {
  const { installation, person } = c.var;
  const number = readPhone(phone);
  const common = await draftFor(installation.store, person.account, '');
  if (number === null) return { draft: '', found: common };
  const own = await draftFor(installation.store, person.account, OF_NUMBER + number);
  if (own) return { draft: own.call, found: own };
  const same = readPhone(common?.values['phone'] ?? '') === number;
  return common === null || same ? { draft: '', found: common } : { draft: OF_NUMBER + number, found: null };
};

const OPENING = 24;

/** 未登记: the other drafts of the person, newest first. Those of calls that were closed without a ticket are dropped. */
export const otherDrafts = async (c: Context<Env>, here: string): Promise<OtherDraft[]> => {
  const { installation, person } = c.var;
  const others = (await draftsOf(installation.store, person.account)).filter(({ call }) => call !== here);
  const listed = await Promise.all(
    others.map(async ({ call, values, savedAt }): Promise<OtherDraft[]> => {
      const ofCall = isOfCall(call) ? await findCall(installation.store, call) : null;
      if (ofCall !== null && ofCall.closingReason !== null) {
        await dropDraft(installation.store, person.account, call);
        return [];
      }
      const phone = readPhone(values['phone'] ?? '') ?? ofCall?.phone ?? '';
      return [
        {
          href: draftAddress(call),
          savedAt,
          number: phone === '' ? null : maskPhone(phone),
          opening: [...(values['title'] || values['text'] || '')].slice(0, OPENING).join(''),
        },
      ];
    }),
  );
  return listed.flat();
};
