import type { Actor } from '../access/actor.ts';
import { isUnitRole } from '../access/role.ts';
import type { UnitCode } from '../directory/unit.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { hasStrayBraces, templateFields, unknownFieldsOf } from './fields.ts';
import { isTemplateAct, type TemplateAct } from './template.ts';

/** What is written about a template, as it comes from a form. */
export type TemplateWish = { act: string; matter: string; title: string; body: string };

/** A wish that holds together. */
export type TemplateText = { act: TemplateAct; matter: string | null; title: string; body: string };

export const TITLE_LIMIT = 40;
export const BODY_LIMIT = 2_000;
const BODY_LEAST = 10;

/** Whose templates a person keeps: those of a unit its own, dispatchers and administrators the hotline's (null); nobody else any. */
export const keptBy = ({ role, unit }: Pick<Actor, 'role' | 'unit'>): { unit: UnitCode | null } | null => {
  if (isUnitRole(role)) return unit === null ? null : { unit };
  return role === 'dispatcher' || role === 'administrator' ? { unit: null } : null;
};

const lengthOf = (text: string): number => [...text].length;

const checkBody = (body: string): Refusal | null => {
  if (lengthOf(body) < BODY_LEAST) return refuse('invalid', `正文太短，请写至少 ${BODY_LEAST} 个字。`, 'body');
  if (lengthOf(body) > BODY_LIMIT)
    return refuse('invalid', `正文请控制在 ${BODY_LIMIT} 字以内，现有 ${lengthOf(body)} 字。`, 'body');
  const [unknown] = unknownFieldsOf(body);
  if (unknown !== undefined)
    return refuse(
      'invalid',
      `没有叫“${unknown}”的字段。可以用的有：${templateFields.join('、')}；要人填写的写成 {{请填：……}}。`,
      'body',
    );
  return hasStrayBraces(body)
    ? refuse('invalid', '花括号没有成对。字段请写成 {{事项}} 的样子，前后各两个。', 'body')
    : null;
};

/** Checks what was written; `knows` says whether the catalogue has a field, group or matter of this code. */
export const checkTemplate = (wish: TemplateWish, knows: (matter: string) => boolean): TemplateText | Refusal => {
  const { act } = wish;
  const title = wish.title
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const matter = wish.matter.normalize('NFKC').trim();
  const body = wish.body.trim();
  if (!isTemplateAct(act)) return refuse('invalid', '请选择用在哪一步。', 'act');
  if (title === '') return refuse('invalid', '请填写名称，例如“占道经营已劝离”。', 'title');
  if (lengthOf(title) > TITLE_LIMIT)
    return refuse('invalid', `名称请控制在 ${TITLE_LIMIT} 字以内，现有 ${lengthOf(title)} 字。`, 'title');
  if (matter !== '' && !knows(matter))
    return refuse('invalid', `归口目录中没有 ${matter}。请填两位、四位或六位的代码，或空着用于所有事项。`, 'matter');
  const fault = checkBody(body);
  return fault ?? { act, title, body, matter: matter === '' ? null : matter };
};
