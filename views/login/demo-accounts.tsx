import { Button } from '../parts/button.tsx';

export type DemoAccount = {
  name: string;
  password: string;
  /** Person and role, such as 周敏 · 派单员. */
  title: string;
  /** Unit, or what this account is good for trying. */
  description: string;
};

/** The accounts of a demonstration, each a form of its own that logs in at once; works without script. */
export function DemoAccounts({ accounts, next }: { accounts: DemoAccount[]; next?: string | undefined }) {
  return (
    <section class="stack-tight" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">演示账号</h2>
      <p>选一个岗位直接进入，不用输入密码。账号仅供试用，生产环境中没有。</p>
      <div class="accounts">
        {accounts.map((account) => (
          <form class="account" method="post" action="/login">
            <input type="hidden" name="name" value={account.name} />
            <input type="hidden" name="password" value={account.password} />
            {next ? <input type="hidden" name="next" value={next} /> : null}
            <span>
              {account.title}
              <span class="choice-hint">{account.description}</span>
            </span>
            <Button label={`以${account.title}进入`}>进入</Button>
          </form>
        ))}
      </div>
    </section>
  );
}
