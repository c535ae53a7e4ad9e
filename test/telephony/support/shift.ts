import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { createAccount } from '../../../src/commands/account.ts';
import type { TelephoneCredentials } from '../../../src/commands/calls/switchboard.ts';
import { signIn } from '../../../src/commands/sign-in.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { addSeats, newSeatRow } from '../../../src/store/seats.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { root } from '../../support/root.ts';
import { APPLICATION, DOMAIN, type Stack, WEB_SOCKET } from './stack.ts';
import { type Manner, type Telephone, telephone } from './telephone.ts';
import { until } from './until.ts';

const PASSWORD = 'zuoxi-Banci-2026!';
const CITY = '420300';

/** A call as the application keeps it; instants in milliseconds. */
export type CallRow = {
  id: string;
  sip_call_id: string;
  direction: string;
  line: string;
  phone: string;
  account: string | null;
  state: string;
  started_at: number;
  answered_at: number | null;
  ended_at: number | null;
  outcome: string | null;
  ended_by: string | null;
  closed_at: number | null;
  tried: string;
};

/** A person at a seat: signed in, with a telephone but without a browser. */
export type Agent = {
  account: string;
  number: number;
  telephone: Telephone;
  /** Registers anew on a new line, as a page does after its line broke. */
  reconnect: () => Promise<void>;
  /** Sends a form of the seat's page; the status of the answer. */
  post: (path: string, fields?: Record<string, string>) => Promise<Response>;
  state: () => string;
  ready: () => Promise<void>;
  /** Gives the reason for calls that left no ticket, and is ready again. */
  writeUp: () => Promise<void>;
};

/** Some agents before the running application, and its book of calls. */
export type Shift = {
  agents: Agent[];
  /** Rows of the application's database, read beside it. */
  rows: <Row>(statement: string, ...values: unknown[]) => Row[];
  callBySip: (sipCallId: string) => CallRow | undefined;
};

let taken = 2000;

const accountsFor = async (
  stack: Stack,
  count: number,
): Promise<{ account: string; number: number; token: string }[]> => {
  const store = openSqlite(join(stack.folder, 'data/guikou.sqlite'), join(root, 'data/migrations/sqlite'));
  try {
    const made = [];
    for (let place = 0; place < count; place += 1) {
      taken += 1;
      const login = `seat${taken}`;
      const now = Date.now();
      const wish = {
        login,
        name: `坐席${taken}`,
        password: PASSWORD,
        roles: ['seat-agent' as const],
        unit: null,
        city: CITY,
      };
      const account = await createAccount(store, wish, now);
      if (isRefusal(account)) throw new Error(account.sentence);
      const session = await signIn(store, {
        login,
        password: PASSWORD,
        address: '127.0.0.1',
        agent: 'test',
        now,
        demonstration: true,
      });
      if ('refused' in session) throw new Error(session.sentence);
      await addSeats(store, [newSeatRow({ account: account.id, number: taken, city: CITY, skills: [] }, now)]);
      made.push({ account: account.id, number: taken, token: session.token });
    }
    return made;
  } finally {
    await store.close();
  }
};

/** Plays with agents of their own; afterwards all of them are off duty. */
export const withShift = async (
  stack: Stack,
  manners: readonly Manner[],
  play: (shift: Shift) => Promise<void>,
): Promise<void> => {
  await stack.startApplication();
  const people = await accountsFor(stack, manners.length);
  const book = new Sqlite(join(stack.folder, 'data/guikou.sqlite'), { readonly: true });
  const rows = <Row>(statement: string, ...values: unknown[]): Row[] => book.prepare(statement).all(...values) as Row[];
  const agents: Agent[] = [];
  try {
    for (const [place, { account, number, token }] of people.entries()) {
      const post = (path: string, fields: Record<string, string> = {}) =>
        fetch(`${APPLICATION}${path}`, {
          method: 'POST',
          headers: { origin: APPLICATION, cookie: `guikou_session=${token}`, accept: 'application/json' },
          body: new URLSearchParams(fields),
          redirect: 'manual',
        });
      const connected = async (): Promise<Telephone> => {
        const answer = await post('/seat/phone/credentials');
        if (!answer.ok) throw new Error(`no credentials: ${answer.status} ${await answer.text()}`);
        const credentials = (await answer.json()) as TelephoneCredentials;
        const manner = manners[place] ?? 'answer';
        const one = await telephone(
          { ...WEB_SOCKET, origin: APPLICATION },
          `seat${number}`,
          DOMAIN,
          credentials,
          manner,
        );
        const status = await one.register();
        if (status !== 200) throw new Error(`seat${number} could not register: ${status}`);
        return one;
      };
      const state = () => rows<{ state: string }>('select state from seat where account = ?', account)[0]?.state ?? '';
      const ready = async () => {
        const answer = await post('/seat/state', { state: 'ready' });
        if (answer.status >= 400) throw new Error(`not ready: ${answer.status} ${await answer.text()}`);
      };
      const agent: Agent = {
        account,
        number,
        telephone: await connected(),
        reconnect: async () => {
          agent.telephone.breakLine();
          agent.telephone = await connected();
        },
        post,
        state,
        ready,
        writeUp: async () => {
          const open = rows<{ id: string }>(
            "select id from call where account = ? and state = 'ended' and answered_at is not null and closed_at is null",
            account,
          );
          for (const { id } of open) await post(`/seat/calls/${id}/closing`, { reason: 'test' });
          if (state() !== 'ready') await ready();
        },
      };
      agents.push(agent);
    }
    await until('all telephones are known', () =>
      agents.every(({ account }) =>
        rows<{ until: number | null }>('select registered_until as until from seat where account = ?', account).every(
          (row) => row.until !== null,
        ),
      ),
    );
    const callBySip = (sipCallId: string) => rows<CallRow>('select * from call where sip_call_id = ?', sipCallId)[0];
    await play({ agents, rows, callBySip });
  } finally {
    for (const { telephone: one, post } of agents) {
      await post('/seat/state', { state: 'off' }).catch(() => undefined);
      one.breakLine();
    }
    book.close();
  }
};
