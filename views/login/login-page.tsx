import { type Assets, Document, type Preferences } from '../layout/document.tsx';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextField } from '../parts/text-field.tsx';
import { type DemoAccount, DemoAccounts } from './demo-accounts.tsx';

/** Why the last attempt failed. A wrong name and a wrong password are not told apart. */
export type LoginFailure =
  | { code: 'empty' }
  | { code: 'wrong'; attemptsLeft: number }
  | { code: 'locked'; minutes: number }
  | { code: 'ended' };

export type LoginPageProps = {
  hotline: string;
  assets: Assets;
  /** What was typed as the name at the last attempt. */
  name?: string | undefined;
  failure?: LoginFailure | undefined;
  /** Address to go to afterwards, sent as `next`. */
  next?: string | undefined;
  /** Accounts of the demonstration; only in a demonstration. */
  accounts?: DemoAccount[] | undefined;
  preferences?: Preferences | undefined;
};

function failureWords(failure: LoginFailure): { title: string; advice: string } {
  switch (failure.code) {
    case 'empty':
      return { title: '账号和密码都要填写。', advice: '请补全后再登录。' };
    case 'wrong':
      return {
        title: '账号或密码不对。',
        advice: `请核对后重试，还可以试 ${failure.attemptsLeft} 次。忘记密码请联系本单位管理员重设。`,
      };
    case 'locked':
      return {
        title: '这个账号已暂时锁定。',
        advice: `连续输错次数过多，请 ${failure.minutes} 分钟后再试，或联系管理员解锁。`,
      };
    case 'ended':
      return { title: '登录已过期。', advice: '请重新登录，登录后会回到刚才的页面。' };
  }
}

/** 登录: posts `name`, `password` and `next` to /login. */
export function LoginPage({ hotline, assets, name, failure, next, accounts = [], preferences }: LoginPageProps) {
  const words = failure ? failureWords(failure) : null;
  return (
    <Document title="登录" hotline={hotline} assets={assets} preferences={preferences} scripts={['app.js']}>
      <header class="bar">
        <span class="bar-name">
          <span class="bar-product">归口</span>
          <span class="bar-hotline">{hotline}</span>
        </span>
      </header>
      <main class="plain-page" id="main">
        <h1>登录</h1>
        {failure && words ? (
          <Notice tone={failure.code === 'ended' ? 'warning' : 'error'} title={words.title}>
            {words.advice}
          </Notice>
        ) : null}
        <form class="form panel" method="post" action="/login">
          {next ? <input type="hidden" name="next" value={next} /> : null}
          <TextField name="name" label="账号" value={name} need="required" autocomplete="username" maxlength={64} />
          <TextField
            name="password"
            label="密码"
            type="password"
            need="required"
            autocomplete="current-password"
            maxlength={128}
          />
          <div class="actions">
            <Button look="primary">登录</Button>
          </div>
        </form>
        {accounts.length > 0 ? <DemoAccounts accounts={accounts} next={next} /> : null}
        <p class="quiet">
          市民反映问题不需要登录，请到<a href="/">热线首页</a>。
        </p>
      </main>
    </Document>
  );
}
