import type { Context } from 'hono';
import { AccountPage } from '../../../views/admin/account-page.tsx';
import type { AccountValues } from '../../../views/admin/account-values.ts';
import type { AccountLine } from '../../../views/admin/accounts-page.tsx';
import { NewAccountPage } from '../../../views/admin/new-account-page.tsx';
import type { FieldError } from '../../../views/parts/error-summary.tsx';
import type { Option } from '../../../views/parts/select.tsx';
import type { Installation } from '../../commands/installation.ts';
import { PASSWORD_LENGTH } from '../../commands/sign-in.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { type AccountAct, changesOf } from '../../store/account-changes.ts';
import { sessionsOf } from '../../store/account-sessions.ts';
import type { AccountRow } from '../../store/schema.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { seatActWords } from '../seats/act-words.ts';
import { cityOptions, valuesOfRow } from './account-form.ts';

const conditionOf = ({ active, lockedUntil }: AccountRow, now: number): AccountLine['condition'] =>
  active ? (lockedUntil && lockedUntil.getTime() > now ? 'locked' : 'active') : 'disabled';

const placeOf = ({ unit, city }: AccountRow, { directory, divisions }: Installation): string => {
  if (unit !== null) return directory.units.get(unit)?.name ?? unit;
  return city === null ? '全省' : `${divisions.find(({ code }) => code === city)?.name ?? city}热线`;
};

/** An account as a line of the list. */
export const accountLineOf = (row: AccountRow, installation: Installation, now: number): AccountLine => ({
  id: row.id,
  login: row.login,
  name: row.name,
  roles: row.roles,
  place: placeOf(row, installation),
  condition: conditionOf(row, now),
  createdAt: row.createdAt.getTime(),
});

/** A refusal as an error at its field; one without a field stands at the first. */
export const errorOfRefusal = ({ sentence, field }: Refusal): FieldError => ({
  field: field ?? 'name',
  message: sentence,
});

type Redraw = { values: AccountValues; errors?: FieldError[]; units?: Option[] };

/** The form for a new account. */
export const newAccountPage = async (c: Context<Env>, { values, errors = [], units = [] }: Redraw) => (
  <NewAccountPage
    {...(await frameOf(c))}
    path="/admin/accounts/new"
    values={values}
    cities={cityOptions(c.var.installation)}
    units={units}
    errors={errors}
    passwordLength={PASSWORD_LENGTH}
  />
);

const doneSentences: Record<string, string> = {
  created: '账号已建立，可以登录了。请把登录名和初始密码告诉本人。',
  changed: '资料已保存，立即生效。',
  password: '密码已重设，该账号在各处的登录已失效。',
  disabled: '账号已停用，登录已全部退出。',
  enabled: '账号已启用。',
};

const actWords: Record<string, string> = {
  created: '建立账号',
  changed: '修改资料',
  disabled: '停用账号',
  enabled: '启用账号',
  'password-reset': '重设密码',
  'sessions-ended': '退出该账号的登录',
  'handed-over': '因所在单位撤销，转到承接单位',
  ...seatActWords,
} satisfies Record<AccountAct, string>;

/** One account with all that can be done to it. */
export const accountPage = async (
  c: Context<Env>,
  row: AccountRow,
  { values = valuesOfRow(row, c.var.installation), errors = [], units = [] }: Partial<Redraw> = {},
) => {
  const { installation, person, now } = c.var;
  const changes = await changesOf(installation.store, row.id);
  return (
    <AccountPage
      {...(await frameOf(c))}
      path={`/admin/accounts/${row.id}`}
      holder={accountLineOf(row, installation, now)}
      sessions={(await sessionsOf(installation.store, row.id)).length}
      values={values}
      cities={cityOptions(installation)}
      units={units}
      errors={errors}
      passwordLength={PASSWORD_LENGTH}
      done={errors.length > 0 ? null : (doneSentences[c.req.query('done') ?? ''] ?? null)}
      own={row.id === person.account}
      history={changes.map(({ at, byName, act }) => ({ at: at.getTime(), by: byName, what: actWords[act] ?? act }))}
      now={now}
    />
  );
};
