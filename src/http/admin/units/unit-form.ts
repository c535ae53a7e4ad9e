import type { NewUnitValues } from '../../../../views/admin/units/new-unit-page.tsx';
import type { UnitValues } from '../../../../views/admin/units/unit-values.ts';
import type { FieldError } from '../../../../views/parts/error-summary.tsx';
import type { UnitDetails } from '../../../domain/directory/details.ts';
import type { KeptUnit, Roster } from '../../../domain/directory/roster.ts';
import { splitAliases } from '../../../domain/directory/sheet.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { FormInput } from '../../form.ts';

/** What was typed about a unit, to draw the form again as it was. */
export const unitValuesOf = (form: FormInput): UnitValues => ({
  name: form.text('name'),
  aliases: form.text('aliases'),
  phone: form.text('phone'),
  contact: form.text('contact'),
  address: form.text('address'),
});

/** A unit as it stands, for its form. */
export const valuesOfUnit = ({ name, aliases, phone, contact, address }: KeptUnit): UnitValues => ({
  name,
  aliases: aliases.join('\n'),
  phone: phone ?? '',
  contact: contact ?? '',
  address: address ?? '',
});

/** What was typed about a new unit. */
export const newUnitValuesOf = (form: FormInput): NewUnitValues => ({
  ...unitValuesOf(form),
  function: form.text('function'),
  place: form.text('place'),
  parent: form.text('parent'),
});

/** The details that typed values mean. */
export const detailsOf = ({ name, aliases, phone, contact, address }: UnitValues): UnitDetails => ({
  name,
  aliases: splitAliases(aliases),
  phone,
  contact,
  address,
});

/** The log entry that the form was drawn after; null when it says nothing sensible. */
export const seenOf = (form: FormInput): number | null =>
  /^\d{1,15}$/u.test(form.text('seen')) ? Number(form.text('seen')) : null;

/** A refusal as an error at its field; one without a field stands at the first. */
export const errorAt = ({ sentence, field }: Refusal, otherwise: string): FieldError => ({
  field: field ?? otherwise,
  message: sentence,
});

/** 409 for what somebody else did in between, 422 for what was typed. */
export const statusOf = ({ refused }: Refusal): 409 | 422 =>
  refused === 'stale' || refused === 'wrong-state' ? 409 : 422;

/** The division or zone that was typed, by code or by its whole name; else a sentence that says why not. */
export const placeTyped = ({ computed }: Roster, typed: string): { place: string } | { fault: string } => {
  const wanted = typed.trim();
  const { divisions, zones } = computed;
  if (wanted === '') return { fault: '请填写区划名称或代码。' };
  if (divisions.has(wanted) || zones.has(wanted)) return { place: wanted };
  const places = [
    ...[...divisions.values()].filter(({ name }) => name === wanted).map(({ code }) => code),
    ...[...zones.values()].filter(({ name, names }) => name === wanted || names.includes(wanted)).map(({ id }) => id),
  ];
  const [first, ...others] = places;
  if (first === undefined) return { fault: `没有找到区划“${wanted}”，请写全称（如 茅箭区）或填写代码。` };
  return others.length === 0
    ? { place: first }
    : { fault: `叫“${wanted}”的区划不止一个，请填写代码：${places.slice(0, 8).join('、')}。` };
};
