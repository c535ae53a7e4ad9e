import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { reviewStates } from '../../../src/domain/call-quality/call-quality.ts';
import { starterForm } from '../../../src/domain/call-quality/form.ts';
import { drawCallReviews } from '../../../src/jobs/call-reviews.ts';
import { updateAccount } from '../../../src/store/accounts.ts';
import { reviewOfCall, reviewsOf } from '../../../src/store/call-reviews.ts';
import { qualityForms } from '../../../src/store/quality-forms.ts';
import { addCalls, answeredCall } from '../../support/answered-calls.ts';
import { type TestApp, testApp } from '../../support/app.ts';

const full = Object.fromEntries(starterForm.items.map(({ id, points }) => [`points-${id}`, String(points)]));
const deducted = { ...full, 'points-restating': '5', 'remark-restating': '没有复述地点' };

const withCall = async () => {
  const home = await testApp();
  await addCalls(home.installation.store, [answeredCall('call-1', '2026-11-20 10:05')]);
  await drawCallReviews(home.installation);
  const review = await reviewOfCall(home.installation.store, 'call-1');
  if (!review) throw new Error('not drawn');
  const path = `/call-reviews/${review.id}`;
  const read = async (login: string, at = path) => {
    const answer = await home.request(at, { cookie: await home.signIn(login) });
    return { status: answer.status, page: await answer.text() };
  };
  const send = async (login: string, noun: string, form: Record<string, string>) => {
    const answer = await home.request(`${path}/${noun}`, { cookie: await home.signIn(login), form });
    return { status: answer.status, page: await answer.text() };
  };
  const now = async () => reviewOfCall(home.installation.store, 'call-1');
  return { ...home, path, read, send, now };
};

/** 马文静 acts as an agent too; her role is chosen by the switch of the top bar. */
const asAgent = async (home: TestApp) => {
  const cookie = await home.signIn('banzhang');
  await home.request('/session/role', { cookie, form: { role: 'seat-agent' } });
  return cookie;
};

test('the night draws answered calls over half a minute, one of an agent, and a second run no more', async () => {
  const { installation, clock } = await testApp();
  const { store } = installation;
  clock.set('2026-11-02 01:10');
  await addCalls(store, [
    ...[1, 2, 3].map((index) => answeredCall(`chen-${index}`, `2026-11-01 10:0${index}`)),
    answeredCall('sun-1', '2026-11-01 11:00', { account: 'demonstration-zuoxi2' }),
    answeredCall('short', '2026-11-01 11:10', {
      account: 'demonstration-banzhang',
      endedAt: new Date(answeredCall('x', '2026-11-01 11:10').startedAt.getTime() + 20_000),
    }),
    answeredCall('missed', '2026-11-01 11:20', { account: null, answeredAt: null, outcome: 'abandoned' }),
    answeredCall('between', '2026-11-01 11:30', { purpose: 'consultation', account: 'demonstration-banzhang' }),
  ]);
  assert.is(await drawCallReviews(installation), 2);
  assert.is(await drawCallReviews(installation), 0);
  const drawn = await reviewsOf(store, {
    city: '420300',
    agent: null,
    from: '2026-11',
    to: '2026-11',
    states: reviewStates,
  });
  assert.equal(drawn.map(({ agent }) => agent.name).sort(), ['孙悦', '陈晓燕']);
  await addCalls(store, [answeredCall('next-month', '2026-12-01 00:05')]);
  clock.set('2026-12-01 01:10');
  assert.is(await drawCallReviews(installation), 2, 'the rest of 陈晓燕’s month, nothing of the new one');
});

test('马文静 scores; 陈晓燕 is told, reads it, appeals; 赵文博 settles with other points', async () => {
  const { read, send, now } = await withCall();
  assert.is((await read('zuoxi')).status, 404);
  assert.match((await read('banzhang')).page, '139****1234');

  const refused = await send('banzhang', 'score', { ...deducted, 'remark-restating': '', remarks: '开头很好。' });
  assert.is(refused.status, 422);
  assert.match(refused.page, '“复述”扣了分，请写明原因。');
  assert.match(refused.page, '开头很好。');
  assert.is((await send('banzhang', 'score', { ...deducted, remarks: '开头很好。' })).status, 303);
  assert.is((await now())?.score, 90);

  const told = await read('zuoxi', '/notices');
  assert.match(told.page, '您 11月20日 10:05 的通话已评分：90 分。不同意可在 11月30日 18:00 前申诉。');
  assert.match(told.page, `<a class="row-link" href="/call-reviews/${(await now())?.id}"`);
  const seen = await read('zuoxi');
  assert.match(seen.page, '没有复述地点');
  assert.match(seen.page, '提出申诉');
  assert.is((await read('zuoxi2')).status, 404);
  assert.is((await send('zuoxi', 'appeal', { words: '1 分 20 秒处复述过地点，请再听。' })).status, 303);
  assert.match((await read('banzhang', '/notices')).page, '陈晓燕对 11月20日 10:05 的通话的评分提出申诉');

  const own = await send('banzhang', 'settlement', { ...full, outcome: 'upheld', words: '维持。' });
  assert.is(own.status, 403);
  assert.match(own.page, '这通电话是您评的分，申诉须由另一位班长或管理员复核。');
  assert.is(
    (await send('guanli', 'settlement', { ...full, outcome: 'amended', words: '确有复述，改为满分。' })).status,
    303,
  );
  const settled = await now();
  assert.equal([settled?.state, settled?.score, settled?.settlement?.by], ['settled', 100, 'demonstration-guanli']);
  const end = await read('zuoxi');
  assert.match(end.page, '原得分');
  assert.match(end.page, '改为 100 分');
  assert.match((await read('zuoxi', '/notices')).page, '申诉已复核：改为 100 分');
  assert.is((await send('banzhang', 'score', full)).status, 409);
});

test('after five working days an appeal is too late', async () => {
  const { send, clock, now, read } = await withCall();
  await send('banzhang', 'score', { ...deducted, remarks: '' });
  clock.set('2026-11-30 18:01');
  assert.not.match((await read('zuoxi')).page, '提出申诉');
  const late = await send('zuoxi', 'appeal', { words: '1 分 20 秒处复述过地点，请再听。' });
  assert.is(late.status, 422);
  assert.match(late.page, '申诉期到 11月30日 18:00 为止');
  assert.is((await now())?.state, 'scored');
});

test('where nobody else could, the scorer settles, and the page says so', async () => {
  const { send, read, installation } = await withCall();
  await updateAccount(installation.store, 'demonstration-guanli', { active: false });
  await send('banzhang', 'score', { ...deducted, remarks: '' });
  await send('zuoxi', 'appeal', { words: '1 分 20 秒处复述过地点，请再听。' });
  assert.is((await send('banzhang', 'settlement', { outcome: 'upheld', words: '再听一遍，没有复述。' })).status, 303);
  assert.match((await read('zuoxi')).page, '由评分人本人复核');
});

test('马文静 chooses a call by hand, not her own; it counts apart from the samples', async () => {
  const home = await testApp();
  const { store } = home.installation;
  await addCalls(store, [
    answeredCall('call-1', '2026-11-20 10:05'),
    answeredCall('own', '2026-11-20 11:05', { account: 'demonstration-banzhang' }),
    answeredCall('elsewhere', '2026-11-20 11:05', { city: '420100' }),
  ]);
  const cookie = await home.signIn('banzhang');
  const choose = (call: string, by = cookie) => home.request('/call-reviews', { cookie: by, form: { call } });
  const onCall = async (call: string) => (await home.request(`/calls/${call}`, { cookie })).text();
  assert.match(await onCall('call-1'), '选取质检');
  assert.not.match(await onCall('own'), '选取质检');
  const first = await choose('call-1');
  assert.match(await onCall('call-1'), '看质检');
  assert.match(first.headers.get('location') ?? '', /^\/call-reviews\/H-[\da-f-]{36}\?done=chosen$/u);
  assert.is((await choose('call-1')).headers.get('location'), first.headers.get('location'));
  assert.is((await choose('own')).status, 403);
  assert.is((await choose('elsewhere')).status, 404);
  assert.is((await choose('call-1', await home.signIn('zuoxi2'))).status, 403);
  assert.is((await choose('own', await home.signIn('guanli'))).status, 303);

  await home.request(`${(first.headers.get('location') ?? '').split('?')[0]}/score`, { cookie, form: full });
  const page = await (await home.request('/call-reviews/figures', { cookie })).text();
  assert.match(page, '人工选取的另计，不进平均分');
  const file = await (await home.request('/call-reviews/figures.csv', { cookie })).text();
  assert.match(file, /陈晓燕,0,—,—,.*,1\r\n/u);
});

test('the list is filtered by state and month; an agent finds the own scores only', async () => {
  const home = await withCall();
  const list = await home.read('banzhang', '/call-reviews');
  assert.match(list.page, '通话质检<span class="page-count">1 通</span>');
  assert.match(list.page, '待评分<span>1</span>');
  assert.match((await home.read('banzhang', '/call-reviews?state=scored')).page, '没有这样的质检通话。');
  assert.match((await home.read('banzhang', '/call-reviews?month=2026-10')).page, '0 通');
  assert.match((await home.read('zuoxi', '/call-reviews')).page, '还没有您的通话评分。');
  await home.send('banzhang', 'score', { ...deducted, remarks: '' });
  assert.match((await home.read('zuoxi', '/call-reviews')).page, '我的通话评分<span class="page-count">1 通</span>');
  assert.match((await home.read('zuoxi2', '/call-reviews')).page, '还没有您的通话评分。');
  const cookie = await asAgent(home);
  assert.match(await (await home.request('/call-reviews', { cookie })).text(), '我的通话评分');
  for (const path of ['/call-reviews/form', '/call-reviews/figures'])
    assert.is((await home.read('zuoxi', path)).status, 403, path);
  assert.is((await home.read('paidan', '/call-reviews')).status, 403);
});

test('a changed form is a new version; what was drawn before keeps its own', async () => {
  const home = await withCall();
  const fields = Object.fromEntries(
    starterForm.items.flatMap(({ id, name, points, hint }, at) => [
      [`id-${at}`, id],
      [`name-${at}`, name],
      [`points-${at}`, String(points)],
      [`hint-${at}`, hint],
    ]),
  );
  const save = async (form: Record<string, string>) => {
    const answer = await home.request('/call-reviews/form', { cookie: await home.signIn('banzhang'), form });
    return { status: answer.status, page: await answer.text() };
  };
  const wrong = await save({ ...fields, 'points-0': '20', 'per-agent': '3', seen: '0' });
  assert.is(wrong.status, 422);
  assert.match(wrong.page, '现在是 110 分');
  const changed = { ...fields, 'points-0': '5', 'points-1': '25', 'per-agent': '3', seen: '0' };
  assert.is((await save(changed)).status, 303);
  assert.is((await save(changed)).status, 409);
  assert.equal(
    (await qualityForms(home.installation.store)).map(({ version }) => version),
    [0, 1],
  );
  assert.match((await home.read('banzhang')).page, '问候（满分 10）');
  assert.match((await home.read('banzhang', '/call-reviews/form')).page, '第 1 版');
});

test.run();
