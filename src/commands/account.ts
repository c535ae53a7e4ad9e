import { randomUUID } from 'node:crypto';
import { isUnitRole, type StaffRole } from '../domain/access/role.ts';
import type { DivisionCode } from '../domain/directory/division.ts';
import type { UnitCode } from '../domain/directory/unit.ts';
import type { Instant } from '../domain/instant.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { addAccounts, findAccount, findAccountByLogin, listAccounts, updateAccount } from '../store/accounts.ts';
import type { Store } from '../store/database.ts';
import type { AccountRow } from '../store/schema.ts';
import { removeSessionsOf } from '../store/sessions.ts';
import { type Contact, checkContact } from './account-contact.ts';
import { checkPassword, hashPassword } from './sign-in.ts';

/** What an administrator decides about a person. */
export type AccountData = {
  name: string;
  roles: StaffRole[];
  unit: UnitCode | null;
  city: DivisionCode | null;
} & Partial<Contact>;

const NAME_LIMIT = 30;
const PASSWORD_LIMIT = 128;
const LOGIN = /^[a-z][a-z0-9._-]{2,31}$/u;

const checkData = ({ name, roles, unit, mobile = null, mail = null }: AccountData): Refusal | null => {
  const length = [...name.trim()].length;
  if (length === 0) return refuse('invalid', '请填写姓名。', 'name');
  if (length > NAME_LIMIT) return refuse('invalid', `姓名请控制在 ${NAME_LIMIT} 字以内，现有 ${length} 字。`, 'name');
  if (roles.length === 0) return refuse('invalid', '请至少选一个岗位。', 'roles');
  if (roles.some(isUnitRole) && unit === null)
    return refuse('invalid', '承办人须有所在单位，请填写单位名称或代码。', 'unit');
  return checkContact({ mobile, mail });
};

const checkNewPassword = (login: string, password: string): Refusal | null =>
  [...password].length > PASSWORD_LIMIT
    ? refuse('invalid', `密码请控制在 ${PASSWORD_LIMIT} 个字符以内。`, 'password')
    : checkPassword(login, password);

const isLastAdministrator = async (store: Store, account: AccountRow): Promise<boolean> => {
  const others = (await listAccounts(store)).filter((other) => other.id !== account.id);
  return !others.some((other) => other.active && other.roles.includes('administrator'));
};

const lastAdministrator = (field: string): Refusal =>
  refuse('not-allowed', '这是最后一个在用的管理员，须先设立另一个管理员。', field);

const found = async (store: Store, id: string): Promise<AccountRow | Refusal> =>
  (await findAccount(store, id)) ?? refuse('not-found', '没有这个账号，可能地址有误。');

/** Makes an account; the login is unique and stays. Refuses weak passwords and data that do not fit together. */
export const createAccount = async (
  store: Store,
  wish: AccountData & { login: string; password: string },
  now: Instant,
): Promise<AccountRow | Refusal> => {
  const login = wish.login.trim();
  if (!LOGIN.test(login))
    return refuse('invalid', '登录名请用 3 到 32 个小写字母、数字、点、横线或下划线，以字母开头。', 'login');
  if (await findAccountByLogin(store, login)) return refuse('invalid', `登录名 ${login} 已被使用，请换一个。`, 'login');
  const fault = checkData(wish) ?? checkNewPassword(login, wish.password);
  if (fault) return fault;
  const row: AccountRow = {
    id: randomUUID(),
    login,
    name: wish.name.trim(),
    passwordHash: await hashPassword(wish.password),
    roles: wish.roles,
    unit: wish.unit,
    city: wish.city,
    mobile: wish.mobile ?? null,
    mail: wish.mail ?? null,
    active: true,
    demonstration: false,
    failures: 0,
    lockedUntil: null,
    createdAt: new Date(now),
  };
  await addAccounts(store, [row]);
  return row;
};

/** Changes who a person is and where the person works; holds at once for all open sessions. */
export const changeAccount = async (store: Store, id: string, data: AccountData): Promise<AccountRow | Refusal> => {
  const account = await found(store, id);
  if (isRefusal(account)) return account;
  const fault = checkData(data);
  if (fault) return fault;
  const stepsDown = account.active && account.roles.includes('administrator') && !data.roles.includes('administrator');
  if (stepsDown && (await isLastAdministrator(store, account))) return lastAdministrator('roles');
  const { roles, unit, city, mobile = account.mobile, mail = account.mail } = data;
  const change = { name: data.name.trim(), roles, unit, city, mobile, mail };
  await updateAccount(store, id, change);
  return { ...account, ...change };
};

/** 停用 or 启用. Disabling ends all sessions; nobody disables the own account or the last administrator. */
export const setAccountActive = async (
  store: Store,
  id: string,
  active: boolean,
  by: string,
): Promise<AccountRow | Refusal> => {
  const account = await found(store, id);
  if (isRefusal(account)) return account;
  if (!active && id === by) return refuse('not-allowed', '不能停用自己的账号，请由另一位管理员操作。', 'active');
  if (!active && account.roles.includes('administrator') && (await isLastAdministrator(store, account)))
    return lastAdministrator('active');
  await updateAccount(store, id, { active });
  if (!active) await removeSessionsOf(store, id);
  return { ...account, active };
};

/** 重设密码: lifts a lock and signs the account out everywhere. */
export const resetPassword = async (store: Store, id: string, password: string): Promise<AccountRow | Refusal> => {
  const account = await found(store, id);
  if (isRefusal(account)) return account;
  const fault = checkNewPassword(account.login, password);
  if (fault) return fault;
  await updateAccount(store, id, { passwordHash: await hashPassword(password), failures: 0, lockedUntil: null });
  await removeSessionsOf(store, id);
  return account;
};
