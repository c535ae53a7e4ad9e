import type { Scope } from '../access/actor.ts';
import { roleNames, type StaffRole } from '../access/role.ts';
import type { DivisionCode } from '../directory/division.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { SeatRules } from './rules.ts';
import { type Seat, type SeatState, type Skill, seatStateNames } from './seat.ts';

/** Who may have a seat, and sits at a telephone in this role. Others who call citizens back dial by hand. */
export const seatedRoles: readonly StaffRole[] = ['seat-agent', 'shift-lead'];

/** What is set of a seat; the number as it was typed. */
export type SeatSettings = {
  number: string;
  city: DivisionCode | null;
  skills: readonly Skill[];
  enabled: boolean;
};

/** The person who is to have the seat. */
export type Sitter = { name: string; active: boolean; roles: readonly StaffRole[] };

export type SeatCircumstances = {
  sitter: Sitter;
  /** The seat as it is; null: there is none yet. */
  before: Pick<Seat, 'state' | 'city' | 'number'> | null;
  /** Whose the wanted number is, other than the sitter's. */
  holder: string | null;
  rules: Pick<SeatRules, 'skills'>;
  scope: Scope;
};

const busy: ReadonlySet<SeatState> = new Set(['ringing', 'talking']);

/** Says whether somebody with this scope sets seats of that city; one for the whole province belongs to the province. */
export const managesSeats = (scope: Scope, city: DivisionCode | null): boolean =>
  scope.kind === 'all' || (scope.kind === 'city' && scope.city === city);

const elsewhere = (): Refusal =>
  refuse('not-allowed', '这个坐席不归您所在的热线管理，只能查看。请联系该热线的班长或管理员。');

/** A 工号 names one seat only. */
export const numberTaken = (number: string, holder: string): Refusal =>
  refuse('invalid', `工号 ${number} 已由${holder}使用，请换一个。`, 'number');

/** The settings as they will be written, or why not. */
export const decideSeat = (
  wish: SeatSettings,
  { sitter, before, holder, rules, scope }: SeatCircumstances,
): { number: number; city: DivisionCode | null; skills: Skill[]; enabled: boolean } | Refusal => {
  if (!managesSeats(scope, wish.city) || (before && !managesSeats(scope, before.city))) return elsewhere();
  if (!sitter.active)
    return refuse('invalid', `${sitter.name}的账号已停用，不能设为坐席。请先由管理员启用账号。`, 'account');
  if (!sitter.roles.some((role) => seatedRoles.includes(role)))
    return refuse(
      'invalid',
      `${sitter.name}的岗位不接听群众来电。可以设为坐席的岗位：${seatedRoles.map((role) => roleNames[role]).join('、')}。`,
      'account',
    );
  if (!/^[1-9]\d{2,5}$/u.test(wish.number))
    return refuse('invalid', '工号须是 3 到 6 位数字，不以 0 开头，例如 1001。', 'number');
  if (holder !== null) return numberTaken(wish.number, holder);
  const number = Number(wish.number);
  if (before && busy.has(before.state) && (!wish.enabled || number !== before.number))
    return refuse(
      'wrong-state',
      `${sitter.name}${seatStateNames[before.state]}，请等这通电话结束再停用或换工号。`,
      'number',
    );
  const known = new Set(rules.skills.map(({ code }) => code));
  return { number, city: wish.city, skills: wish.skills.filter((skill) => known.has(skill)), enabled: wish.enabled };
};
