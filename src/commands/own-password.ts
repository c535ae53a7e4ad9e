import { verify } from '@node-rs/argon2';
import type { Instant } from '../domain/instant.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { findAccount, updateAccount } from '../store/accounts.ts';
import type { Store } from '../store/database.ts';
import { removeSessionsOf } from '../store/sessions.ts';
import { checkPassword, hashPassword, lockedRefusal, noteWrongPassword } from './sign-in.ts';

export type PasswordWish = {
  account: string;
  present: string;
  wanted: string;
  now: Instant;
  /** The session that asks; all others of the account end. */
  exceptTokenHash: string;
};

/** 修改密码: by its owner, who knows the present one. A wrong one counts like a failed sign-in. Null when it is done. */
export const changeOwnPassword = async (store: Store, wish: PasswordWish): Promise<Refusal | null> => {
  const account = await findAccount(store, wish.account);
  if (!account) return refuse('not-found', '没有这个账号，请重新登录。');
  const locked = lockedRefusal(account, wish.now);
  if (locked) return { ...locked, field: 'present' };
  if (!(await verify(account.passwordHash, wish.present))) {
    await noteWrongPassword(store, account, wish.now);
    return refuse('invalid', '现在的密码不对。连续输错 5 次，账号将锁定 15 分钟。', 'present');
  }
  if (wish.wanted === wish.present) return refuse('invalid', '新密码不能与现在的密码相同。', 'wanted');
  const weak = checkPassword(account.login, wish.wanted);
  if (weak) return { ...weak, field: 'wanted' };
  const passwordHash = await hashPassword(wish.wanted);
  await updateAccount(store, account.id, { passwordHash, failures: 0, lockedUntil: null });
  await removeSessionsOf(store, account.id, wish.exceptTokenHash);
  return null;
};
