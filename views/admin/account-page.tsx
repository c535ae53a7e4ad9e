import type { Instant } from '../../src/domain/instant.ts';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextField } from '../parts/text-field.tsx';
import { AccountFields, type AccountFieldsProps } from './account-fields.tsx';
import { AccountHistory, type AccountHistoryLine } from './account-history.tsx';
import { type AccountLine, conditionBadges } from './accounts-page.tsx';

export type AccountPageProps = Omit<WorkFrameProps, 'title' | 'children'> &
  Omit<AccountFieldsProps, 'errorOf'> & {
    holder: Pick<AccountLine, 'id' | 'login' | 'name' | 'condition'>;
    sessions: number;
    errors: FieldError[];
    passwordLength: number;
    /** What has just been done, as a sentence. */
    done: string | null;
    /** This is the person's own account: it can't be disabled here. */
    own: boolean;
    history: AccountHistoryLine[];
    now: Instant;
  };

function Password({ id, error, passwordLength }: { id: string; error: string | undefined; passwordLength: number }) {
  return (
    <form class="form panel" method="post" action={`/admin/accounts/${id}/password`} novalidate>
      <h2>重设密码</h2>
      <TextField
        name="password"
        label="新密码"
        hint={`至少 ${passwordLength} 个字符，不能包含登录名。重设后该账号在各处的登录立即失效。`}
        type="password"
        need="required"
        error={error}
        autocomplete="new-password"
      />
      <div class="actions">
        <Button>重设密码</Button>
      </div>
    </form>
  );
}

function Activity({ holder, own, error }: Pick<AccountPageProps, 'holder' | 'own'> & { error: string | undefined }) {
  const { id, condition } = holder;
  const disabled = condition === 'disabled';
  return (
    <form class="form panel" method="post" action={`/admin/accounts/${id}/state`}>
      <h2>{disabled ? '启用账号' : '停用账号'}</h2>
      {error ? (
        <p class="field-error" id="active">
          {error}
        </p>
      ) : null}
      <p>
        {disabled
          ? '启用后可以用原来的密码登录。'
          : own
            ? '这是您自己的账号，停用须由另一位管理员操作。'
            : '停用后立即退出登录，以后不能再登录。办理过的工单和记录都会保留。'}
      </p>
      {own && !disabled ? null : (
        <div class="actions">
          <Button look={disabled ? 'plain' : 'danger'} name="active" value={disabled ? 'yes' : 'no'}>
            {disabled ? '启用' : '停用'}
          </Button>
        </div>
      )}
    </form>
  );
}

/** One account: data, password, sessions, activity; each a form of its own. */
export function AccountPage(props: AccountPageProps) {
  const { holder, sessions, values, cities, units, errors, passwordLength, done, own, history, now, ...frame } = props;
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <WorkFrame {...frame} title={`账号 ${holder.login}`}>
      <PageHead title={`${holder.name}（${holder.login}）`}>
        {conditionBadges[holder.condition]}
        <LinkButton href="/admin/accounts">返回账号列表</LinkButton>
      </PageHead>
      <div class="stack">
        {done ? <Notice tone="success" title={done} /> : null}
        <ErrorSummary errors={errors} />
        <div class="split">
          <form class="form panel" method="post" action={`/admin/accounts/${holder.id}`} novalidate>
            <h2>资料</h2>
            <AccountFields values={values} cities={cities} units={units} errorOf={errorOf} />
            <div class="actions">
              <Button look="primary">保存</Button>
            </div>
          </form>
          <div class="stack">
            <section class="panel stack-tight">
              <h2>登录情况</h2>
              <p>现有 {sessions} 处登录。</p>
              <div class="actions">
                <LinkButton href={`/admin/accounts/${holder.id}/sessions`}>查看并退出登录</LinkButton>
              </div>
            </section>
            <Password id={holder.id} error={errorOf('password')} passwordLength={passwordLength} />
            <Activity holder={holder} own={own} error={errorOf('active')} />
            <AccountHistory lines={history} now={now} />
          </div>
        </div>
      </div>
    </WorkFrame>
  );
}
