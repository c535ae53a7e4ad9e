import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { Button } from '../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextField } from '../parts/text-field.tsx';

export type PasswordPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  login: string;
  errors: FieldError[];
  passwordLength: number;
  /** What has just been done, as a sentence. */
  done: string | null;
};

/** 修改密码: the own one, by the present one and the new one twice. No password is ever drawn again. */
export function PasswordPage({ login, errors, passwordLength, done, ...frame }: PasswordPageProps) {
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <WorkFrame {...frame} title="修改密码">
      <PageHead title="修改密码" />
      <div class="stack narrow">
        {done ? <Notice tone="success" title={done} /> : null}
        <ErrorSummary
          title={errors.length > 0 ? '密码没有修改。为安全起见，请重新填写。' : undefined}
          errors={errors}
        />
        <form class="form panel" method="post" action="/account/password" novalidate>
          {/* Password managers store the new password under this name. */}
          <input type="hidden" name="username" value={login} autocomplete="username" />
          <TextField
            name="present"
            label="现在的密码"
            type="password"
            need="required"
            error={errorOf('present')}
            autocomplete="current-password"
            maxlength={128}
          />
          <TextField
            name="wanted"
            label="新密码"
            hint={`至少 ${passwordLength} 个字符，不能包含登录名 ${login}。`}
            type="password"
            need="required"
            error={errorOf('wanted')}
            autocomplete="new-password"
            maxlength={128}
          />
          <TextField
            name="again"
            label="再输一遍新密码"
            type="password"
            need="required"
            error={errorOf('again')}
            autocomplete="new-password"
            maxlength={128}
          />
          <p class="quiet">修改后，您在其他地方的登录会退出，本处不受影响。</p>
          <div class="actions">
            <Button look="primary">修改密码</Button>
          </div>
        </form>
      </div>
    </WorkFrame>
  );
}
