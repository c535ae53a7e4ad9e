import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { HOUR } from '../../../src/domain/instant.ts';
import { addAccounts, findAccount } from '../../../src/store/accounts.ts';
import { recordingsOf } from '../../../src/store/recordings.ts';
import { pcapFolder } from '../../../src/telephony/recording/pcap-folder.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { addCall } from '../../support/calls.ts';
import { file } from '../../support/filed.ts';
import { collected, mediaFolder } from '../../support/recordings.ts';

const BYTES = 58 + 2 * 16_000;

/** 十堰's hotline with one recorded call of 陈晓燕. */
const recorded = async (): Promise<{ home: TestApp; id: string }> => {
  const home = await testApp();
  const media = mediaFolder();
  await addCall(home.installation.store, { sipCallId: 'zhang-1' });
  media.record('zhang-1');
  await collected(home, media.folder);
  const [recording] = (await recordingsOf(home.installation.store, ['call-1'])).get('call-1') ?? [];
  return { home, id: recording?.id ?? '' };
};

const listening = async ({ home, id }: { home: TestApp; id: string }, login: string, reason = '') =>
  home.request(`/recordings/${id}/listening`, { cookie: await home.signIn(login), form: { reason } });

const addressIn = (html: string): string =>
  /<audio[^>]* src="([^"]+)"/u.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';

const plays = async ({ installation: { store } }: TestApp) =>
  (await store.database.select().from(store.schema.recordingPlay)).map(({ name, role, call, reason }) => ({
    name,
    role,
    call,
    reason,
  }));

test('the supervisor says why, listens to a part, and stands in the log', async () => {
  const it = await recorded();
  const { home, id } = it;
  const without = await listening(it, 'duban', ' ');
  assert.is(without.status, 422);
  assert.match(await without.text(), '请写明调听理由');
  assert.equal(await plays(home), [], 'nothing was heard');
  const answer = await listening(it, 'duban', '群众投诉坐席态度');
  const address = addressIn(await answer.text());
  const cookie = await home.signIn('duban');
  const part = await home.request(address, { cookie, headers: { range: 'bytes=0-3' } });
  assert.equal(
    [
      part.status,
      await part.text(),
      ...['content-range', 'content-length', 'content-type', 'cache-control', 'x-content-type-options'].map((name) =>
        part.headers.get(name),
      ),
    ],
    [206, 'RIFF', `bytes 0-3/${BYTES}`, '4', 'audio/wav', 'private, no-store', 'nosniff'],
  );
  const whole = await home.request(address, { cookie });
  assert.equal([whole.status, (await whole.arrayBuffer()).byteLength], [200, BYTES]);
  assert.match(whole.headers.get('content-security-policy') ?? '', "default-src 'none'");
  const beyond = await home.request(address, { cookie, headers: { range: `bytes=${BYTES}-` } });
  assert.equal([beyond.status, beyond.headers.get('content-range')], [416, `bytes */${BYTES}`]);
  assert.equal(await plays(home), [{ name: '刘建平', role: 'supervisor', call: 'call-1', reason: '群众投诉坐席态度' }]);
  const log = await (await home.request('/recordings/log', { cookie: await home.signIn('shenji') })).text();
  for (const words of ['调听记录', '刘建平', '群众投诉坐席态度', 'href="/calls/call-1"']) assert.match(log, words);
  assert.is((await home.request(`/recordings/${id}`, { cookie })).status, 403, 'no address without a reason');
});

test('an address plays for the one who gave the reason, and for two hours', async () => {
  const it = await recorded();
  const address = addressIn(await (await listening(it, 'banzhang')).text());
  const { home } = it;
  assert.is((await home.request(address, { cookie: await home.signIn('banzhang') })).status, 200);
  assert.is((await home.request(address, { cookie: await home.signIn('duban') })).status, 403);
  assert.is((await home.request(address)).status, 303, 'signed out: to the login');
  home.clock.now += 2 * HOUR;
  assert.is((await home.request(address, { cookie: await home.signIn('banzhang') })).status, 403);
  assert.equal(await plays(home), [{ name: '马文静', role: 'shift-lead', call: 'call-1', reason: '班长日常调听' }]);
});

test('who may listen: the seat to its own, shift lead, supervisor and auditor; nobody else learns that there is one', async () => {
  const it = await recorded();
  const statuses: Record<string, number> = {};
  for (const login of ['zuoxi', 'zuoxi2', 'banzhang', 'duban', 'shenji', 'paidan', 'chengguan', 'guanli'])
    statuses[login] = (await listening(it, login, '核对诉求内容')).status;
  assert.equal(statuses, {
    zuoxi: 200,
    zuoxi2: 404,
    banzhang: 200,
    duban: 200,
    shenji: 200,
    paidan: 403,
    chengguan: 403,
    guanli: 404,
  });
});

test('the voice of a confidential appeal is kept from the auditor, who must not learn whose it is', async () => {
  const it = await recorded();
  const { store } = it.home.installation;
  const { number } = await file(it.home, { confidential: true });
  await store.database.update(store.schema.call).set({ ticket: number });
  const statuses = [];
  for (const login of ['shenji', 'duban', 'zuoxi']) statuses.push((await listening(it, login, '核对诉求内容')).status);
  assert.equal(statuses, [404, 200, 200]);
  const [first] = await store.database.select().from(store.schema.recordingPlay);
  assert.is(first?.ticket, number);
  const page = await (await it.home.request(`/tickets/${number}`, { cookie: await it.home.signIn('duban') })).text();
  assert.match(page, '播放录音');
});

test('the call’s page asks before it plays; htmx gets the player alone', async () => {
  const it = await recorded();
  const { home, id } = it;
  const cookie = await home.signIn('zuoxi');
  const page = await (await home.request('/calls/call-1', { cookie })).text();
  for (const words of ['播放录音', '调听理由', `action="/recordings/${id}/listening"`]) assert.match(page, words);
  assert.not.match(page, '<audio');
  const fragment = await home.request(`/recordings/${id}/listening`, {
    cookie,
    form: { reason: '核对门牌号' },
    headers: { 'hx-request': 'true' },
  });
  const text = await fragment.text();
  assert.ok(text.startsWith('<div class="recording'), text.slice(0, 80));
  assert.match(text, 'controls');
  const lead = await (await home.request('/calls/call-1', { cookie: await home.signIn('banzhang') })).text();
  assert.not.match(lead, '调听理由');
});

test('a recording whose time is over is named and plays no more', async () => {
  const it = await recorded();
  const { home, id } = it;
  const address = addressIn(await (await listening(it, 'banzhang')).text());
  const { store } = home.installation;
  await store.database.update(store.schema.recording).set({ removedAt: new Date(home.clock.now) });
  const cookie = await home.signIn('banzhang');
  assert.is((await home.request(address, { cookie })).status, 404);
  assert.is((await home.request(`/recordings/${id}/listening`, { cookie, form: { reason: '' } })).status, 409);
  assert.match(await (await home.request('/calls/call-1', { cookie })).text(), '已过保存期限');
});

test('the log offers the listeners of the reader’s city, and those of all cities', async () => {
  const home = await testApp();
  const { store } = home.installation;
  const row = await findAccount(store, 'demonstration-zuoxi');
  if (!row) throw new Error('no seat');
  await addAccounts(store, [
    { ...row, id: 'wuhan', login: 'wuhan1', name: '汉口坐席', city: '420100' },
    { ...row, id: 'province', login: 'sheng1', name: '省级坐席', city: null },
  ]);
  const page = await (await home.request('/recordings/log', { cookie: await home.signIn('shenji') })).text();
  for (const name of ['陈晓燕（zuoxi）', '省级坐席（sheng1）']) assert.match(page, name);
  assert.not.match(page, '汉口坐席');
});

test('where calls are recorded the desk tells the agent to say so, while the call lasts', async () => {
  const source = pcapFolder(mediaFolder().folder, () => 0);
  for (const [state, recordingSource] of [
    ['talking', source],
    ['ended', source],
    ['talking', null],
  ] as const) {
    const home = await testApp({ recordingSource });
    await addCall(home.installation.store, { state });
    const page = await (await home.request('/seat/intake?call=call-1', { cookie: await home.signIn('zuoxi') })).text();
    const told = page.includes('本次通话录音，接通后先告知：“为了保证服务质量，您的通话可能被录音。”');
    assert.equal(
      [state, recordingSource !== null, told],
      [state, recordingSource !== null, state === 'talking' && recordingSource !== null],
    );
  }
});

test.run();
