import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { evaluationPath } from '../../../src/commands/evaluation-link.ts';
import { tellEvents } from '../../../src/commands/notices/tell.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { deskOf } from '../ticket/desk.ts';
import { road, ticketAlong } from '../ticket/journey.ts';

const toApproval = road.slice(0, 4);
const review = {
  contacted: 'no',
  solution: 'unsolved',
  satisfaction: 'dissatisfied',
  reasons: ['no-contact'],
  words: '没人联系过我。',
};

const linked = async (): Promise<{ tested: TestApp; number: string; path: string }> => {
  const tested = await testApp({ publicAddress: 'https://12345.example.cn' });
  const { number } = await ticketAlong(tested, toApproval);
  return { tested, number, path: evaluationPath(tested.installation, number, 1) };
};

test('an approved reply makes a link that names the round and is stored as a hash only', async () => {
  const { tested, number, path } = await linked();
  const { database, schema } = tested.installation.store;
  const [link] = await database.select().from(schema.ticketLink);
  assert.equal([link?.ticket, link?.round, link?.usedAt], [number, 1, null]);
  const token = path.slice('/e/'.length);
  assert.not(JSON.stringify([link, await database.select().from(schema.outbox)]).includes(token));
});

test('the message about the approved reply carries the link, where the address of the hotline is known', async () => {
  const { tested, path } = await linked();
  await tellEvents(tested.installation, (fault) => {
    throw fault;
  });
  const { database, schema } = tested.installation.store;
  const texts = (await database.select().from(schema.delivery)).map(({ text }) => text);
  const invitation = `请您评价：https://12345.example.cn${path} （15 天内有效，只能用一次）`;
  assert.is(texts.filter((text) => text.endsWith(invitation)).length, 1);
});

test('the link opens the review without number and code, with nothing of the citizen on it, and counts once', async () => {
  const { tested, number, path } = await linked();
  tested.clock.set('2026-11-26 09:00');
  const page = await (await tested.request(path)).text();
  for (const words of ['请您评价', '占道经营', '十堰市茅箭区城市管理执法局']) assert.match(page, words);
  for (const secret of ['孙桂兰', '13872671234', '人民小学', number]) assert.not.match(page, secret);
  const missing = await tested.request(path, { form: { words: '没人联系过我。' } });
  assert.is(missing.status, 422);
  const again = await missing.text();
  for (const words of ['请选择承办单位是否联系过您。', '请选择满意程度。', '没人联系过我。'])
    assert.match(again, words);
  const done = await tested.request(path, { form: review });
  assert.equal([done.status, done.headers.get('location')], [303, '/e/thanks']);
  assert.match(await (await tested.request('/e/thanks')).text(), '已收到您的评价，谢谢。');
  const { evaluations, state } = await deskOf(tested).stored(number);
  assert.equal([state, evaluations[0]?.by, evaluations[0]?.satisfaction], ['rectifying', 'message', 'dissatisfied']);
  for (const form of [undefined, review]) {
    const used = await tested.request(path, form ? { form } : {});
    assert.is(used.status, 410);
    assert.match(await used.text(), '这个链接已经用过了。');
  }
});

test('a broken, an expired and an overtaken link say so in plain words', async () => {
  const { tested, number, path } = await linked();
  const broken = await tested.request(`${path}x`);
  assert.is(broken.status, 404);
  assert.match(await broken.text(), '可能是短信里的网址没有复制完整');
  tested.clock.set('2026-12-10 16:01');
  const late = await tested.request(path);
  assert.is(late.status, 410);
  assert.match(await late.text(), '评价请在收到短信后 15 天内提交。');
  tested.clock.set('2026-11-26 09:00');
  await deskOf(tested).send('duban', number, 'redo', { reason: '没有办好。' });
  assert.match(await (await tested.request(path)).text(), '这件事正在重新办理。');
});

test('links are not tried without end', async () => {
  const { tested, path } = await linked();
  for (let index = 0; index < 60; index += 1) await tested.request(`/e/guess${index}`);
  const full = await tested.request(path);
  assert.is(full.status, 429);
  assert.match(await full.text(), '打开得太频繁了。');
});

test('a declined appeal sends no link', async () => {
  const tested = await testApp();
  await ticketAlong(tested, [
    ['2026-11-23 10:00', 'paidan', { type: 'Decline', ground: 'litigation', text: '正在诉讼，请依法院程序办理。' }],
  ]);
  const { database, schema } = tested.installation.store;
  assert.equal(await database.select().from(schema.ticketLink), []);
  assert.equal(await database.select().from(schema.evaluation), []);
});

test.run();
