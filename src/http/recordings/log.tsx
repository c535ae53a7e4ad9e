import type { Context } from 'hono';
import { LogPage } from '../../../views/recordings/log-page.tsx';
import type { Scope } from '../../domain/access/actor.ts';
import { isStaffRole } from '../../domain/access/role.ts';
import { listeners } from '../../domain/call/recording.ts';
import { callReaders } from '../../domain/call/sight.ts';
import { listAccounts } from '../../store/accounts.ts';
import { playPage } from '../../store/recording-plays.ts';
import type { AccountRow } from '../../store/schema.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';

const SIZE = 50;

/** The id of an entry from the address; null for anything that is none. */
const placeOf = (word: string | undefined): number | null => (word && /^\d{1,15}$/u.test(word) ? Number(word) : null);

const addressOf = (account: string, side: 'older' | 'newer', id: number): string =>
  `/recordings/log?${new URLSearchParams({ ...(account === '' ? {} : { account }), [side]: String(id) })}`;

/** Who may have listened to calls in scope: the city's people, and those who work for all cities. */
const listens = (scope: Scope, { roles, city }: AccountRow): boolean =>
  roles.some((role) => listeners.includes(role)) &&
  (scope.kind === 'all' || (scope.kind === 'city' && (city === null || city === scope.city)));

/** `GET /recordings/log`: 调听记录 of the person's city, newest first. */
export const playLog = async (c: Context<Env>): Promise<Response> => {
  const { installation, person, scope, now } = c.var;
  const account = c.req.query('account') ?? '';
  const { entries, older, newer } = await playPage(installation.store, {
    size: SIZE,
    account: account === '' ? null : account,
    older: placeOf(c.req.query('older')),
    newer: placeOf(c.req.query('newer')),
    scope,
  });
  const accounts = (await listAccounts(installation.store)).filter((row) => listens(scope, row));
  const opens = callReaders.includes(person.role);
  return c.html(
    <LogPage
      {...(await frameOf(c))}
      plays={entries.map((entry) => ({
        id: entry.id,
        at: entry.at.getTime(),
        name: entry.name,
        role: isStaffRole(entry.role) ? entry.role : null,
        callAt: entry.callAt?.getTime() ?? null,
        href: opens ? `/calls/${entry.call}` : null,
        seatName: entry.seatName,
        ticket: entry.ticket,
        reason: entry.reason,
      }))}
      accounts={accounts.map(({ id, name, login }) => ({ value: id, name: `${name}（${login}）` }))}
      account={account}
      previous={newer === null ? undefined : addressOf(account, 'newer', newer)}
      next={older === null ? undefined : addressOf(account, 'older', older)}
      now={now}
    />,
  );
};
