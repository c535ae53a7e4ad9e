import { DemoBanner } from '../layout/demo-banner.tsx';
import { type Assets, Document, type Preferences } from '../layout/document.tsx';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextField } from '../parts/text-field.tsx';
import { type DemoAccount, DemoAccounts } from './demo-accounts.tsx';

export type LoginPageProps = {
  hotline: string;
  assets: Assets;
  /** What was typed as the name at the last attempt. */
  name?: string | undefined;
  /** Why the last attempt failed, in a sentence; a wrong name and a wrong password are not told apart. */
  failure?: string | undefined;
  /** Address to go to afterwards, sent as `next`. */
  next?: string | undefined;
  /** The session ended while something was being done. */
  expired?: boolean | undefined;
  /** Accounts of the demonstration; only in a demonstration. */
  accounts?: DemoAccount[] | undefined;
  preferences?: Preferences | undefined;
};

/** 登录: posts `name`, `password` and `next` to /login. */
export function LoginPage(props: LoginPageProps) {
  const { hotline, assets, name, failure, next, expired, accounts = [], preferences } = props;
  return (
    <Document title="登录" hotline={hotline} assets={assets} preferences={preferences} scripts={['app.js']}>
      <header class="bar">
        <span class="bar-name">
          <span class="bar-product">归口</span>
          <span class="bar-hotline">{hotline}</span>
        </span>
      </header>
      {accounts.length > 0 ? <DemoBanner /> : null}
      <main class="plain-page" id="main">
        <h1>登录</h1>
        {expired ? (
          <Notice tone="warning" title="登录已过期，请重新登录。">
            {/* The browser's script shows it when there is such a draft: the server can't know. */}
            <span hidden data-draft-kept>
              填写的内容已保存在这台电脑上，用同一个账号登录后会恢复。
            </span>
          </Notice>
        ) : null}
        {failure ? (
          <Notice tone="error" title="没有登录成功。">
            {failure}
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
