import { connect, type Socket } from 'node:net';
import * as assert from 'uvu/assert';
import { MINUTE } from '../../src/domain/instant.ts';
import { CREDENTIALS_LAST } from '../../src/telephony/credentials.ts';
import { encodeNetstring } from '../../src/telephony/kamailio/netstring.ts';
import { citizenCalls } from './support/citizen.ts';
import { withExchange } from './support/exchange.ts';
import { scenario } from './support/scenario.ts';
import { APPLICATION, DOMAIN, SECURE_WEB_SOCKET, type Stack, WEB_SOCKET } from './support/stack.ts';
import { telephone } from './support/telephone.ts';
import { until } from './support/until.ts';
import { openWebSocket } from './support/web-socket.ts';

const registering = async (stack: Stack, user: string, credentials: { username: string; password: string }) => {
  const one = await telephone({ ...WEB_SOCKET, origin: APPLICATION }, user, DOMAIN, credentials);
  const status = await one.register();
  one.breakLine();
  return { status, stack };
};

scenario(
  'a seat registers with the credentials it was given, over ws and wss, and the application hears of it',
  (stack) =>
    withExchange(stack, async ({ switchboard, told, seat }) => {
      await seat(9001);
      await until('seat9001 is told', () => told.some((one) => one.what === 'onRegistered' && one.told === 'seat9001'));
      const secure = await telephone(
        { ...SECURE_WEB_SOCKET, secure: true, origin: APPLICATION },
        'seat9002',
        DOMAIN,
        switchboard.credentialsFor('seat9002', Date.now()),
      );
      assert.is(await secure.register(), 200);
      const there = await switchboard.registeredSeats();
      assert.equal([...(there?.keys() ?? [])].sort(), ['seat9001', 'seat9002']);
      assert.ok((there?.get('seat9001') ?? 0) > Date.now() + MINUTE / 2, 'until when is known');
      assert.is(await secure.register(undefined, 0), 200);
      assert.equal([...((await switchboard.registeredSeats())?.keys() ?? [])], ['seat9001'], 'it signed off');
      secure.close();
    }),
);

scenario('wrong, expired and foreign credentials open nothing', async (stack) => {
  const { credentialsFor } = stack.switchboard();
  const now = Date.now();
  const good = credentialsFor('seat9003', now);
  const refused = async (user: string, credentials: { username: string; password: string }) =>
    (await registering(stack, user, credentials)).status;
  assert.is(await refused('seat9003', { ...good, password: 'wrong' }), 401);
  assert.is(await refused('seat9003', credentialsFor('seat9003', now - CREDENTIALS_LAST - MINUTE)), 401);
  assert.is(await refused('seat9004', good), 403, 'the telephone of another seat');
  assert.is(await refused('seat9003', { ...good, username: good.username.replace('9003', '9004') }), 401);
  assert.is(await refused('boss', credentialsFor('boss', now)), 403, 'a name that is no seat');
  assert.is(await refused('seat9003', good), 200);
});

scenario('expired credentials are renewed without registering anew elsewhere', (stack) =>
  withExchange(stack, async ({ switchboard }) => {
    const old = switchboard.credentialsFor('seat9005', Date.now() - CREDENTIALS_LAST - MINUTE);
    const one = await telephone({ ...WEB_SOCKET, origin: APPLICATION }, 'seat9005', DOMAIN, old);
    assert.is(await one.register(), 401);
    assert.is(await one.register(switchboard.credentialsFor('seat9005', Date.now())), 200);
    one.breakLine();
    await until('the telephone whose line broke is gone', async () => {
      const there = await switchboard.registeredSeats();
      return there !== null && !there.has('seat9005');
    });
  }),
);

scenario(
  'a page of another origin, or none, gets no line; the ports of the server answer nobody else',
  async (stack) => {
    const knock = (origin: string | undefined, port: { host: string; port: number; secure?: boolean }, path = '/ws') =>
      openWebSocket({ ...port, path, ...(origin === undefined ? {} : { origin }), onText: () => {} }).then(
        (line) => {
          line.destroy();
          return 'open';
        },
        (fault: Error) => fault.message,
      );
    const secure = { ...SECURE_WEB_SOCKET, secure: true };
    assert.is(await knock(APPLICATION, WEB_SOCKET), 'open');
    assert.is(await knock(APPLICATION, secure), 'open');
    for (const place of [WEB_SOCKET, secure]) {
      assert.match(await knock('https://evil.example', place), '403');
      assert.match(await knock(`${APPLICATION}.evil.example`, place), '403');
      assert.match(await knock(undefined, place), '403');
    }
    assert.match(await knock(APPLICATION, WEB_SOCKET, '/other'), '404');
    const ask = (address: string, headers: Record<string, string>) =>
      fetch(`http://${address}/RPC`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{"jsonrpc":"2.0","id":1,"method":"core.version"}',
      }).then((answer) => answer.status);
    assert.is(await ask(`${WEB_SOCKET.host}:${WEB_SOCKET.port}`, {}), 404, 'no questions where browsers connect');
    assert.is(await ask(stack.telephony.commands, {}), 403, 'no questions without the key');
    assert.is(await ask(stack.telephony.commands, { authorization: 'Bearer guessed' }), 403);
  },
);

scenario('a name from the page for calls is good for one call', (stack) =>
  withExchange(stack, async ({ switchboard, next }) => {
    const name = 'web0123456789abcdef';
    const lent = switchboard.credentialsFor(name, Date.now());
    const citizen = await telephone({ ...WEB_SOCKET, origin: APPLICATION }, name, DOMAIN, lent);
    const first = citizen.dial('12345');
    const { sipCallId, transaction, caller } = await next('onIncoming', first.callId);
    assert.is(caller, 'web');
    switchboard.reject({ sipCallId, transaction, why: 'busy' });
    await until('the first call is turned away', () => first.status === 486);
    const second = citizen.dial('12345');
    await until('the second call is refused', () => second.status === 403);
    citizen.close();
  }),
);

scenario(
  'a program that does not know the key hears nothing of calls, and does not count as the application',
  async (stack) => {
    const heard: string[] = [];
    const [host, port] = stack.telephony.events.split(':');
    const strangers: Socket[] = [];
    for (let number = 0; number < 9; number += 1) {
      const stranger = connect({ host: host ?? '', port: Number(port) });
      stranger.on('data', (piece) => heard.push(String(piece)));
      await new Promise((done) => stranger.once('connect', done));
      stranger.write(encodeNetstring('{"key":"guessed","order":"alive"}'));
      strangers.push(stranger);
    }
    const late = citizenCalls(stack, 'turned-away', { caller: '13800000021', code: 503 });
    assert.is(await late.ended, 0, 'the application is not there');
    await withExchange(stack, async ({ switchboard, next, seat }) => {
      await seat(9006);
      const citizen = citizenCalls(stack, 'talk', { caller: '13800000022' });
      const { sipCallId, transaction } = await next('onIncoming', citizen.callId);
      switchboard.ring({ sipCallId, transaction, seat: 'seat9006', milliseconds: 5_000 });
      await next('onEnded', sipCallId);
      assert.is(await citizen.ended, 0);
    });
    // Who takes the place of the application that has gone does not inherit what it may hear.
    const heir = connect({ host: host ?? '', port: Number(port) });
    heir.on('data', (piece) => heard.push(String(piece)));
    await new Promise((done) => heir.once('connect', done));
    const last = citizenCalls(stack, 'turned-away', { caller: '13800000023', code: 503 });
    assert.is(await last.ended, 0);
    assert.equal(heard, []);
    for (const one of [...strangers, heir]) one.destroy();
  },
);
