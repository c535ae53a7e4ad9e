import { defineCommand } from 'citty';
import { createAccount } from '../commands/account.ts';
import { isRefusal } from '../domain/refusal.ts';
import { logAccountChange } from '../store/account-changes.ts';
import { readSecretLine } from './secret-line.ts';
import { type Bench, withStore } from './store.ts';

/** Makes an administrator's account; 1 and why not when it is refused. */
export const createAdministrator = async (
  { store, say }: Pick<Bench, 'store' | 'say'>,
  wish: { login: string; name: string; password: string },
  now: number,
): Promise<number> => {
  const made = await createAccount(store, { ...wish, roles: ['administrator'], unit: null, city: null }, now);
  if (isRefusal(made)) {
    say(`没有建立账号：${made.sentence}`);
    return 1;
  }
  await logAccountChange(store, {
    at: new Date(now),
    account: made.id,
    act: 'created',
    by: 'command-line',
    byName: '命令行',
  });
  say(`已建立管理员账号 ${made.login}（${made.name}）。`);
  say('接下来：启动系统（npm start），在登录页用这个账号登录，再到“账号”里为坐席、派单员、承办人和督办员建立账号。');
  return 0;
};

/** `administrator create`: the way in on a new installation; the password never stands on the command line. */
export const administrator = defineCommand({
  meta: { name: 'administrator', description: '管理员账号' },
  subCommands: {
    create: defineCommand({
      meta: { name: 'create', description: '建立管理员账号，密码从环境变量 GUIKOU_ADMIN_PASSWORD 或标准输入读取' },
      args: {
        login: { type: 'string', required: true, description: '登录名', valueHint: 'X' },
        name: { type: 'string', required: true, description: '姓名', valueHint: 'Y' },
      },
      run: ({ args }) =>
        withStore(async (bench) => {
          const password =
            process.env['GUIKOU_ADMIN_PASSWORD'] ?? (await readSecretLine(process.stdin, '请输入密码（不会显示）：'));
          if (password === null) {
            bench.say('已取消，没有建立账号。');
            return 1;
          }
          return createAdministrator(bench, { login: args.login, name: args.name, password }, Date.now());
        }),
    }),
  },
});
