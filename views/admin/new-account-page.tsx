import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { TextField } from '../parts/text-field.tsx';
import { AccountFields, type AccountFieldsProps } from './account-fields.tsx';

export type NewAccountPageProps = Omit<WorkFrameProps, 'title' | 'children'> &
  Omit<AccountFieldsProps, 'errorOf'> & { errors: FieldError[]; passwordLength: number };

/** 新建账号: posts to /admin/accounts. The password is never drawn again. */
export function NewAccountPage({ values, cities, units, errors, passwordLength, ...frame }: NewAccountPageProps) {
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <WorkFrame {...frame} title="新建账号">
      <PageHead title="新建账号" />
      <div class="stack">
        <ErrorSummary errors={errors} />
        <form class="form panel" method="post" action="/admin/accounts" novalidate>
          <TextField
            name="login"
            label="登录名"
            hint="小写字母开头，3 到 32 个字母、数字、点、横线或下划线。以后不能改。"
            need="required"
            value={values.login}
            error={errorOf('login')}
            autocomplete="off"
          />
          <AccountFields values={values} cities={cities} units={units} errorOf={errorOf} />
          <TextField
            name="password"
            label="初始密码"
            hint={`至少 ${passwordLength} 个字符，不能包含登录名。请当面或用安全的方式告诉本人。`}
            type="password"
            need="required"
            error={errorOf('password')}
            autocomplete="new-password"
          />
          <div class="actions">
            <Button look="primary">建立账号</Button>
            <LinkButton href="/admin/accounts">返回账号列表</LinkButton>
          </div>
        </form>
      </div>
    </WorkFrame>
  );
}
