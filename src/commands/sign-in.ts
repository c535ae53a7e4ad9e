import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { DAY, HOUR, type Instant, MINUTE } from '../domain/instant.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { findAccountByLogin, noteFailure } from '../store/accounts.ts';
import type { Store } from '../store/database.ts';
import type { AccountRow } from '../store/schema.ts';
import { addSession } from '../store/sessions.ts';

/** OWASP's second choice for argon2id: 19 MiB, two passes; about 70 ms here. */
const HASHING = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const FAILURES_ALLOWED = 5;
const LOCK = 15 * MINUTE;
/** A shift: who does nothing for so long signs in again. */
export const IDLE_LIMIT = 8 * HOUR;
export const SESSION_LIMIT = DAY;
export const PASSWORD_LENGTH = 10;

/** What is stored in place of a password. */
export const hashPassword = (password: string): Promise<string> => hash(password, HASHING);

/** What is stored in place of a session's token. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** What guessers try first, alone or with a few characters around it. */
const COMMON = /passw|qwert|asdf|admin|12345|54321|abcde|iloveyou|letmein|(.)\1{3}/iu;
const DISTINCT = 6;

/** Refuses passwords that are too easy: short, of few or common characters, of one kind only, or with the login in them. */
export const checkPassword = (login: string, password: string): Refusal | null => {
  const refused = (sentence: string): Refusal => refuse('invalid', sentence, 'password');
  const characters = [...password];
  if (characters.length < PASSWORD_LENGTH) return refused(`密码至少要 ${PASSWORD_LENGTH} 个字符。`);
  if (password.includes(login)) return refused('密码里不能包含登录名。');
  const kinds = [/\p{L}/u, /\p{N}/u, /[^\p{L}\p{N}\s]/u].filter((kind) => kind.test(password)).length;
  if (kinds < 2 || new Set(characters).size < DISTINCT || COMMON.test(password))
    return refused('这个密码太容易被猜到。请混用字母、数字或符号，不要用连续或重复的字符和常见的词。');
  return null;
};

export type SignInWish = {
  login: string;
  password: string;
  address: string;
  agent: string;
  now: Instant;
  /** 演示环境: only there the demonstration accounts, whose password is public, open anything. */
  demonstration: boolean;
};

/** Why a locked account can't be used yet; null when it isn't locked. */
export const lockedRefusal = ({ lockedUntil }: AccountRow, now: Instant): Refusal | null => {
  if (lockedUntil === null || lockedUntil.getTime() <= now) return null;
  const minutes = Math.ceil((lockedUntil.getTime() - now) / MINUTE);
  return refuse(
    'limit-reached',
    `账号因多次输错密码已锁定，请 ${minutes} 分钟后再试，或请管理员重设密码。`,
    'password',
  );
};

/** Counts a wrong password; the fifth in a row locks the account for fifteen minutes. */
export const noteWrongPassword = (store: Store, account: AccountRow, now: Instant): Promise<void> => {
  const failures = account.failures + 1;
  const locked = failures >= FAILURES_ALLOWED;
  return noteFailure(store, account.id, locked ? 0 : failures, locked ? now + LOCK : null);
};

const WRONG = '登录名或密码不对。请核对后重试；连续输错 5 次，账号将锁定 15 分钟。';

// A password nobody has: an unknown login takes as long as a wrong password and so gives nothing away.
let nobody: Promise<string> | null = null;

const checkCredentials = async (store: Store, wish: SignInWish): Promise<AccountRow | Refusal> => {
  const account = await findAccountByLogin(store, wish.login.trim());
  nobody ??= hashPassword(randomBytes(16).toString('hex'));
  const right = await verify(account?.passwordHash ?? (await nobody), wish.password);
  if (!account?.active || (account.demonstration && !wish.demonstration)) return refuse('invalid', WRONG, 'password');
  const locked = lockedRefusal(account, wish.now);
  if (locked) return locked;
  if (!right) {
    await noteWrongPassword(store, account, wish.now);
    return refuse('invalid', WRONG, 'password');
  }
  return account;
};

/** Opens a session: gives the token for the cookie, or why not. Only its hash is stored, so that it can be revoked but not stolen from the database. */
export const signIn = async (store: Store, wish: SignInWish): Promise<{ token: string } | Refusal> => {
  const account = await checkCredentials(store, wish);
  if ('refused' in account) return account;
  const [role] = account.roles;
  if (role === undefined) return refuse('not-allowed', '这个账号还没有岗位，请联系管理员。', 'login');
  await noteFailure(store, account.id, 0, null);
  const token = randomBytes(32).toString('base64url');
  await addSession(store, {
    tokenHash: hashToken(token),
    account: account.id,
    role,
    createdAt: new Date(wish.now),
    seenAt: new Date(wish.now),
    address: wish.address,
    agent: wish.agent.slice(0, 200),
  });
  return { token };
};
