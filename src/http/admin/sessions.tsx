import { type Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { type SessionLine, SessionsPage } from '../../../views/admin/sessions-page.tsx';
import { hashToken } from '../../commands/sign-in.ts';
import { isStaffRole } from '../../domain/access/role.ts';
import { sessionsOf } from '../../store/account-sessions.ts';
import { findAccount } from '../../store/accounts.ts';
import type { SessionRow } from '../../store/schema.ts';
import { removeSession, removeSessionsOf } from '../../store/sessions.ts';
import { SESSION_COOKIE } from '../authenticate.ts';
import { readForm } from '../citizen/read-form.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { logAccountAct } from './account-log.ts';

const lineOf = (session: SessionRow, ownHash: string): SessionLine => ({
  id: session.tokenHash,
  role: isStaffRole(session.role) ? session.role : null,
  createdAt: session.createdAt.getTime(),
  seenAt: session.seenAt.getTime(),
  address: session.address,
  agent: session.agent,
  own: session.tokenHash === ownHash,
});

const ownHashOf = (c: Context<Env>): string => hashToken(getCookie(c, SESSION_COOKIE) ?? '');

/** 登录情况: where an account is signed in; ends one session or all. */
export const sessions = new Hono<Env>()
  .get('/admin/accounts/:id/sessions', async (c) => {
    const { installation, now } = c.var;
    const account = await findAccount(installation.store, c.req.param('id'));
    if (!account) return c.notFound();
    const rows = await sessionsOf(installation.store, account.id);
    return c.html(
      <SessionsPage
        {...(await frameOf(c))}
        holder={account}
        sessions={rows.map((row) => lineOf(row, ownHashOf(c)))}
        done={c.req.query('done') === 'ended' ? '已退出，那里须重新登录才能使用。' : null}
        now={now}
      />,
    );
  })
  .post('/admin/accounts/:id/sessions', async (c) => {
    const { installation } = c.var;
    const { store } = installation;
    const account = await findAccount(store, c.req.param('id'));
    if (!account) return c.notFound();
    const wanted = (await readForm(c))?.text('session') ?? '';
    const rows = await sessionsOf(store, account.id);
    if (wanted === 'all') await removeSessionsOf(store, account.id);
    // Only a session of this account: the address decides, not the form.
    else if (rows.some((row) => row.tokenHash === wanted)) await removeSession(store, wanted);
    await logAccountAct(c, 'sessions-ended', account);
    return c.redirect(`/admin/accounts/${account.id}/sessions?done=ended`, 303);
  });
