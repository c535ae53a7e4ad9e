import { type AccountValues, WHOLE_PROVINCE } from '../../../views/admin/account-values.ts';
import type { FieldError } from '../../../views/parts/error-summary.tsx';
import type { Option } from '../../../views/parts/select.tsx';
import type { AccountData } from '../../commands/account.ts';
import { contactOf } from '../../commands/account-contact.ts';
import type { UnitDirectory } from '../../commands/in-force.ts';
import type { Installation } from '../../commands/installation.ts';
import { isStaffRole, type StaffRole } from '../../domain/access/role.ts';
import type { Unit } from '../../domain/directory/unit.ts';
import type { AccountRow } from '../../store/schema.ts';
import { hotlineCities } from '../citizen/places.ts';
import type { FormInput } from '../form.ts';

const OFFERED = 8;

/** What was typed and chosen, to draw the form again as it was. */
export const accountValuesOf = (form: FormInput): AccountValues => ({
  login: form.text('login'),
  name: form.text('name'),
  roles: form.texts('roles'),
  unit: form.text('unit'),
  city: form.text('city'),
  mobile: form.text('mobile'),
  mail: form.text('mail'),
});

/** Roles whose tickets are those of a hotline: for them nobody gets the whole province by leaving a field alone. */
const ofHotline = new Set<StaffRole>(['seat-agent', 'shift-lead', 'dispatcher', 'supervisor']);

/** A unit by name and code: one body may stand in the directory twice, once for each of its functions. */
const nameWithCode = ({ code, name }: Pick<Unit, 'code' | 'name'>): string => `${name}（${code}）`;

/** An account as it stands, for its form. */
export const valuesOfRow = (
  { login, name, roles, unit, city, mobile, mail }: AccountRow,
  { directory }: Pick<Installation, 'directory'>,
): AccountValues => {
  const found = unit === null ? undefined : directory.units.get(unit);
  return {
    login,
    name,
    roles,
    unit: found ? nameWithCode(found) : (unit ?? ''),
    city: city ?? (roles.some((role) => ofHotline.has(role)) ? WHOLE_PROVINCE : ''),
    mobile: mobile ?? '',
    mail: mail ?? '',
  };
};

/** The hotlines that an account may belong to. */
export const cityOptions = ({ divisions }: Installation): Option[] =>
  hotlineCities(divisions).map(({ code, name }) => ({ value: code, name }));

/** The unit that was meant: by code, also behind the name in brackets, by its whole name, or the only one that fits the words; else those that fit. */
const unitsMeant = (directory: UnitDirectory, typed: string): Unit[] => {
  const exact = directory.units.get(/（([^（）]+)）$/u.exec(typed)?.[1] ?? typed);
  if (exact) return [exact];
  const fitting = directory.search(typed, OFFERED);
  const named = fitting.filter((unit) => unit.name === typed);
  return named.length === 1 ? named : fitting;
};

export type ReadAccount = {
  data: AccountData;
  faults: FieldError[];
  /** Units to choose from, when what was typed fits several. */
  units: Option[];
};

/** Reads name, roles, unit, city and where urgent notices go. Refuses what names no unit or several, and cities without a hotline. */
export const readAccount = (form: FormInput, installation: Installation): ReadAccount => {
  const { directory } = installation;
  const chosen = directory.units.get(form.text('unitCode'));
  const typed = form.text('unit').trim();
  const meant = chosen ? [chosen] : typed === '' ? [] : unitsMeant(directory, typed);
  const faults: FieldError[] = [];
  if (typed !== '' && meant.length === 0)
    faults.push({ field: 'unit', message: `没有找到单位“${typed}”，请换个说法，或填写单位代码。` });
  if (meant.length > 1)
    faults.push({ field: 'unit', message: `符合“${typed}”的单位不止一个，请在下面选择，或写得更完整。` });
  const roles = [...new Set(form.texts('roles').filter(isStaffRole))];
  const city = form.text('city');
  if (city === '' && roles.some((role) => ofHotline.has(role)))
    faults.push({ field: 'city', message: '坐席、派单员、督办员须选择所属热线。能看全省工单的，请选“全省”。' });
  if (city !== '' && city !== WHOLE_PROVINCE && !cityOptions(installation).some(({ value }) => value === city))
    faults.push({ field: 'city', message: '所选的热线不在名单中，请重新选择。' });
  return {
    data: {
      name: form.text('name'),
      roles,
      unit: meant.length === 1 ? (meant[0]?.code ?? null) : null,
      city: city === '' || city === WHOLE_PROVINCE ? null : city,
      ...contactOf(form.text('mobile'), form.text('mail')),
    },
    faults,
    units: meant.length > 1 ? meant.map((unit) => ({ value: unit.code, name: nameWithCode(unit) })) : [],
  };
};
