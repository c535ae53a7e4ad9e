import type { AppealValues } from '../../../views/citizen/appeal-page.tsx';
import type { FieldError } from '../../../views/parts/error-summary.tsx';
import { type Appeal, titleOf } from '../../domain/appeal/appeal.ts';
import { TEXT_LIMIT } from '../../domain/ticket/wording.ts';
import type { FormInput } from '../form.ts';
import { readPhone } from './phone.ts';
import type { ChosenPlace } from './places.ts';

const TEXT_LEAST = 5;
export const TITLE_LIMIT = 60;
const ADDRESS_LIMIT = 200;
const NAME_LIMIT = 30;

/** Length in characters as people count them. */
export const lengthOf = (text: string): number => [...text].length;

const fieldOrder = ['text', 'title', 'city', 'county', 'street', 'address', 'files', 'name', 'phone'];

/** Faults in the order of the fields on the page, as they are mended from top to bottom. */
export const inFieldOrder = (faults: readonly FieldError[]): FieldError[] =>
  [...faults].sort((one, other) => fieldOrder.indexOf(one.field) - fieldOrder.indexOf(other.field));

/** Everything typed and chosen, to draw the form again as it was. */
export const valuesOf = (form: FormInput): Omit<AppealValues, 'key' | 'kept'> => ({
  title: form.text('title'),
  text: form.text('text'),
  city: form.text('city'),
  county: form.text('county'),
  street: form.text('street'),
  address: form.text('address'),
  name: form.text('name'),
  phone: form.text('phone'),
  confidential: form.text('confidential') === 'yes',
});

/** What is wrong with the texts, each at its field and with how to mend it; files and places are judged elsewhere. */
const faultsOf = (form: FormInput): FieldError[] => {
  const [title, text, address, name, phone] = ['title', 'text', 'address', 'name', 'phone'].map((field) =>
    form.text(field).trim(),
  ) as [string, string, string, string, string];
  const say = (field: string, wrong: boolean, message: string): FieldError[] => (wrong ? [{ field, message }] : []);
  return [
    ...say('text', text === '', '请写下您要反映的问题。'),
    ...say(
      'text',
      text !== '' && lengthOf(text) < TEXT_LEAST,
      `内容太短，请至少写 ${TEXT_LEAST} 个字，说清楚是什么事。`,
    ),
    ...say(
      'text',
      lengthOf(text) > TEXT_LIMIT,
      `内容请控制在 ${TEXT_LIMIT} 字以内，现有 ${lengthOf(text)} 字。更多材料可以作为附件上传。`,
    ),
    ...say('title', lengthOf(title) > TITLE_LIMIT, `标题请控制在 ${TITLE_LIMIT} 字以内，现有 ${lengthOf(title)} 字。`),
    ...say(
      'address',
      lengthOf(address) > ADDRESS_LIMIT,
      `地址请控制在 ${ADDRESS_LIMIT} 字以内，现有 ${lengthOf(address)} 字。`,
    ),
    ...say('name', name === '', '请填写怎么称呼您。'),
    ...say('name', lengthOf(name) > NAME_LIMIT, `称呼请控制在 ${NAME_LIMIT} 字以内，现有 ${lengthOf(name)} 字。`),
    ...say('phone', phone === '', '请填写联系电话，办理结果要靠它通知您。'),
    ...say(
      'phone',
      phone !== '' && readPhone(phone) === null,
      '这个号码看起来不完整。请填 11 位手机号码，或带区号的固定电话，如 07198651234。',
    ),
  ];
};

/** The appeal of a form without its files, and all that is wrong with it; an appeal with faults must not be registered. */
export const readAppeal = (form: FormInput, place: ChosenPlace): { appeal: Appeal; faults: FieldError[] } => {
  const text = form.text('text').trim();
  const appeal: Appeal = {
    title: titleOf(form.text('title').replaceAll('\n', ' '), text),
    text,
    channel: 'web',
    citizen: { name: form.text('name').trim(), phone: readPhone(form.text('phone')) ?? '' },
    confidential: form.text('confidential') === 'yes',
    place: { division: place.division === '' ? null : place.division, address: form.text('address').trim() },
    city: place.city,
    attachments: [],
  };
  return { appeal, faults: [...faultsOf(form), ...place.faults] };
};

/** Says whether an appeal only repeats an earlier one: a form sent twice, and not one that was changed or added to in between. */
export const isRepetition = (appeal: Appeal, earlier: Appeal): boolean => {
  const gist = ({ title, text, citizen, confidential, place, details = [] }: Appeal): string =>
    JSON.stringify([
      title,
      text,
      citizen.name,
      citizen.phone,
      confidential,
      place.division,
      place.address,
      details.map(({ field, value }) => [field, value]),
    ]);
  const known = new Set(earlier.attachments.map(({ sha256 }) => sha256));
  return gist(appeal) === gist(earlier) && appeal.attachments.every(({ sha256 }) => known.has(sha256));
};
