import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findRound } from '../../../src/store/practice.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { road, ticketAlong } from '../ticket/journey.ts';

const begun = async (home: TestApp, login = 'zuoxi', size = '5') => {
  const cookie = await home.signIn(login);
  const answer = await home.request('/practice/rounds', { cookie, form: { size } });
  const path = answer.headers.get('location') ?? '';
  const id = path.split('/').at(-1) ?? '';
  const round = async () => {
    const found = await findRound(home.installation.store, id);
    if (!found) throw new Error('no such sitting');
    return found;
  };
  const read = async (at = path) => (await home.request(at, { cookie })).text();
  return { cookie, path, id, round, read };
};

/** What is right, as it is sent. */
const rightForm = async (sitting: Awaited<ReturnType<typeof begun>>, sequence: number) => {
  const { expected } = (await sitting.round()).answers[sequence - 1] ?? {};
  return {
    'matter-query': expected?.matter?.code ?? expected?.topic.code ?? '',
    matter: expected?.matter?.code ?? '',
    division: expected?.division?.code ?? 'ask',
    body: expected?.body?.code ?? 'ask',
  };
};

test('陈晓燕 practises five appeals, sees right and wrong with the clause, and her summary', async () => {
  const home = await testApp();
  const sitting = await begun(home);
  assert.match(sitting.path, /^\/practice\/rounds\/[\da-f-]{36}$/u);
  const first = await sitting.read();
  assert.match(first, '归口练习：第 1 件，共 5 件');
  const round = await sitting.round();
  assert.is(round.answers.length, 5);
  assert.is(round.edition, home.installation.edition);
  assert.match(first, round.answers[0]?.text.split('\n')[0] ?? '?');

  home.clock.now += 42_000;
  const form = await rightForm(sitting, 1);
  const answered = await home.request(`${sitting.path}/answers/1`, { cookie: sitting.cookie, form });
  assert.equal([answered.status, answered.headers.get('location')], [303, `${sitting.path}/answers/1`]);
  const seen = await sitting.read(`${sitting.path}/answers/1`);
  assert.match(seen, '用时 42 秒');
  assert.match(seen, '为什么');
  assert.match(seen, '下一件');

  const wrong = { 'matter-query': '', matter: '020104', division: 'ask', body: 'urban-management@420302' };
  for (const sequence of [2, 3, 4, 5]) {
    await sitting.read();
    await home.request(`${sitting.path}/answers/${sequence}`, { cookie: sitting.cookie, form: wrong });
  }
  const summary = await sitting.read();
  assert.match(summary, '练习小结');
  assert.match(summary, '选了“020104 占道经营”，应为“');
  assert.match(await sitting.read('/practice'), '会多出您近来答错的事项');
  assert.is((await sitting.round()).endedAt?.getTime(), home.clock.now);
});

test('an appeal is answered once; a second window is led to what was answered first', async () => {
  const home = await testApp();
  const sitting = await begun(home);
  await sitting.read();
  const form = await rightForm(sitting, 1);
  await home.request(`${sitting.path}/answers/1`, { cookie: sitting.cookie, form });
  const before = (await sitting.round()).answers[0];
  const again = await home.request(`${sitting.path}/answers/1`, {
    cookie: sitting.cookie,
    form: { ...form, body: 'ask', division: 'ask', matter: '020104' },
  });
  assert.is(again.headers.get('location'), `${sitting.path}/answers/1`);
  assert.equal((await sitting.round()).answers[0], before);
});

test('what is missing is asked for and what was typed stays, without script too', async () => {
  const home = await testApp();
  const sitting = await begun(home);
  const answer = await home.request(`${sitting.path}/answers/1`, {
    cookie: sitting.cookie,
    form: { 'matter-query': '占道', division: '420302', 'body-query': '茅箭区城管' },
  });
  const page = await answer.text();
  assert.is(answer.status, 422);
  assert.match(page, '请选择归口事项');
  assert.match(page, /name="matter" value="\d{6}" checked/u);
  assert.match(page, 'value="茅箭区城管"');
  assert.match(page, '十堰市茅箭区城市管理执法局');
  assert.match(page, /<option value="420302" selected/u);
  assert.is((await sitting.round()).answers[0]?.chosen, null);
});

test('one sitting at a time; an ended one counts only what was answered, and the next brings other appeals', async () => {
  const home = await testApp();
  const sitting = await begun(home);
  assert.is((await begun(home)).path, sitting.path);
  await sitting.read();
  await home.request(`${sitting.path}/answers/1`, { cookie: sitting.cookie, form: await rightForm(sitting, 1) });
  await home.request(`${sitting.path}/ending`, { cookie: sitting.cookie, form: { sure: 'yes' } });
  assert.match(await sitting.read(), '共 5 件，答了 1 件，没有答的不计。');
  home.clock.now += 60_000;
  const next = await begun(home);
  assert.is.not(next.path, sitting.path);
  const [one, other] = [await sitting.round(), await next.round()];
  const known = new Set(one.answers.map(({ source }) => source));
  assert.ok(other.answers.every(({ source }) => !known.has(source)));
});

test('another’s sitting is not seen, but by the shift lead of the city, and answered by nobody else', async () => {
  const home = await testApp();
  const sitting = await begun(home);
  await sitting.read();
  const form = await rightForm(sitting, 1);
  await home.request(`${sitting.path}/answers/1`, { cookie: sitting.cookie, form });
  const sun = await home.signIn('zuoxi2');
  assert.is((await home.request(sitting.path, { cookie: sun })).status, 404);
  const ma = await home.signIn('banzhang');
  const page = await (await home.request(sitting.path, { cookie: ma })).text();
  assert.match(page, '陈晓燕的练习小结');
  assert.is((await home.request(`${sitting.path}/answers/2`, { cookie: ma, form })).status, 404);
  assert.is((await home.request(`${sitting.path}/ending`, { cookie: ma, form: {} })).status, 404);
  assert.is((await home.request('/practice', { cookie: await home.signIn('chengguan') })).status, 403);
});

test('马文静 sees results by person and by matter and takes them away as a table; agents do not', async () => {
  const home = await testApp();
  const sitting = await begun(home);
  await sitting.read();
  await home.request(`${sitting.path}/answers/1`, { cookie: sitting.cookie, form: await rightForm(sitting, 1) });
  const cookie = await home.signIn('banzhang');
  const page = await (await home.request('/practice/results', { cookie })).text();
  assert.match(page, '1 件作答');
  assert.match(page, '陈晓燕');
  assert.match(page, '件数少');
  assert.match(page, 'class="chart-picture"');
  const file = await home.request('/practice/results/people.csv', { cookie });
  assert.match(file.headers.get('content-type') ?? '', 'text/csv');
  assert.match(await file.text(), /陈晓燕,1 次,1,/u);
  assert.match(await (await home.request('/practice/results/matters.csv', { cookie })).text(), '归口事项,有错,作答');
  assert.is((await home.request('/practice/results', { cookie: sitting.cookie })).status, 403);
  const empty = await (await home.request('/practice/results?account=demonstration-zuoxi2', { cookie })).text();
  assert.match(empty, '这段时间没有人练习。');
});

test('a past ticket is practised without its citizen, and no ticket is written or changed', async () => {
  const home = await testApp();
  const ticket = await ticketAlong(home, road, {});
  const { database, schema } = home.installation.store;
  const before = await database.$count(schema.event);
  const sources = new Set<string>();
  for (let index = 0; index < 3; index += 1) {
    const sitting = await begun(home, 'zuoxi', '20');
    const { answers } = await sitting.round();
    for (const { source, text } of answers) {
      sources.add(source);
      assert.not(text.includes(ticket.appeal.citizen.phone));
      assert.not(text.includes(ticket.appeal.citizen.name));
    }
    await home.request(`${sitting.path}/ending`, { cookie: sitting.cookie, form: {} });
  }
  assert.is(await database.$count(schema.event), before);
  assert.is(sources.size, 60);
});

test.run();
