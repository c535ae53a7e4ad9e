import { Hono } from 'hono';
import { RevealsPage } from '../../../views/admin/reveals-page.tsx';
import { isStaffRole } from '../../domain/access/role.ts';
import { maskName } from '../../domain/privacy/mask.ts';
import { listAccounts } from '../../store/accounts.ts';
import { revealPage } from '../../store/reveal-log.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';

const SIZE = 50;

/** The id of an entry from the address; null for anything that is none. */
const placeOf = (word: string | undefined): number | null => (word && /^\d{1,15}$/u.test(word) ? Number(word) : null);

const addressOf = (account: string, side: 'older' | 'newer', id: number): string =>
  `/admin/reveals?${new URLSearchParams({ ...(account === '' ? {} : { account }), [side]: String(id) })}`;

/** 查看个人信息记录: the log, newest first. */
export const reveals = new Hono<Env>().get('/admin/reveals', async (c) => {
  const { installation, now } = c.var;
  const account = c.req.query('account') ?? '';
  const { entries, older, newer } = await revealPage(installation.store, {
    size: SIZE,
    account: account === '' ? null : account,
    older: placeOf(c.req.query('older')),
    newer: placeOf(c.req.query('newer')),
  });
  const accounts = await listAccounts(installation.store);
  return c.html(
    <RevealsPage
      {...(await frameOf(c))}
      reveals={entries.map((entry) => ({
        id: entry.id,
        at: entry.at.getTime(),
        name: entry.name,
        role: isStaffRole(entry.role) ? entry.role : null,
        ticket: entry.ticket,
        citizen: entry.document ? maskName(entry.document.appeal.citizen.name) : '',
        reason: entry.reason,
      }))}
      accounts={accounts.map(({ id, name, login }) => ({ value: id, name: `${name}（${login}）` }))}
      account={account}
      previous={newer === null ? undefined : addressOf(account, 'newer', newer)}
      next={older === null ? undefined : addressOf(account, 'older', older)}
      now={now}
    />,
  );
});
