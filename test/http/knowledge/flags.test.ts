import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { remindKnowledge } from '../../../src/jobs/knowledge-reviews.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { anEntry, putEntries, visiting } from '../../support/knowledge.ts';

const OWN = 'urban-management@420302';

type Home = TestApp & { visit: ReturnType<typeof visiting> };

const home = async (): Promise<Home> => {
  const app = await testApp();
  await putEntries(app.installation.store, [
    anEntry({ id: 'signs', title: '店招要不要备案', unit: OWN, reviewOn: '2026-11-27' }),
    anEntry({ id: 'urge', title: '怎样催办', validUntil: '2026-12-04' }),
  ]);
  return { ...app, visit: visiting(app) };
};

const send = ({ visit }: Home, login: string, path: string, form: Record<string, string>) => visit(login, path, form);

const read = async ({ visit }: Home, login: string, path: string): Promise<string> => (await visit(login, path)).page;

const flagOf = async (app: Home, login: string): Promise<string> =>
  /\/knowledge\/flags\/([0-9a-f-]{36})/u.exec(await read(app, login, '/knowledge/flags'))?.[1] ?? '';

test('an agent reports what is wrong; the unit is told, has three working days, answers, and the agent hears it', async () => {
  const app = await home();
  const flagged = await send(app, 'zuoxi', '/knowledge/signs/flags', {
    kind: 'wrong',
    words: '现在改为告知承诺，不用带效果图了',
  });
  assert.is(flagged.location, '/knowledge/signs?done=flagged');
  assert.match(
    await read(app, 'chengguan', '/notices'),
    '陈晓燕报告知识条目“店招要不要备案”内容有误，请在11月26日 18:00前答复。',
  );
  assert.match(await read(app, 'chengguan', '/knowledge/flags'), '现在改为告知承诺');
  assert.match(await read(app, 'chengguan', '/knowledge'), '纠错待处理 1 条');
  assert.not.match(await read(app, 'jiaoguan', '/knowledge/flags'), '现在改为告知承诺');
  assert.match(await read(app, 'zuoxi2', '/knowledge/signs'), '有 1 条纠错还没有答复');
  const id = await flagOf(app, 'chengguan');
  const silent = await send(app, 'chengguan', `/knowledge/flags/${id}/answer`, { state: 'done', answer: '' });
  assert.is(silent.status, 422);
  assert.match(silent.page, '请写明改了什么。');
  assert.is(
    (await send(app, 'zuoxi', `/knowledge/flags/${id}/answer`, { state: 'done', answer: '自己答复' })).status,
    403,
  );
  const answered = await send(app, 'chengguan', `/knowledge/flags/${id}/answer`, {
    state: 'done',
    answer: '已改为告知承诺',
  });
  assert.is(answered.location, `/knowledge/flags/${id}?done=answered`);
  assert.match(await read(app, 'zuoxi', '/notices'), '您报告的知识纠错已答复：已更正。已改为告知承诺');
  assert.match(await read(app, 'zuoxi', `/knowledge/flags/${id}`), '已改为告知承诺');
  assert.is(
    (await send(app, 'chengguan', `/knowledge/flags/${id}/answer`, { state: 'done', answer: '再答一次' })).status,
    409,
  );
});

test('a search that finds nothing leads to a report of what is missing, which the hotline answers', async () => {
  const app = await home();
  const found = await read(app, 'zuoxi', '/knowledge?q=量子纠缠');
  assert.match(found, '没有找到与“量子纠缠”相符的条目');
  assert.match(found, '/knowledge/missing?words=%E9%87%8F');
  const { location } = await send(app, 'zuoxi', '/knowledge/missing', { words: '量子纠缠找谁办' });
  assert.match(location, /^\/knowledge\/flags\//u);
  for (const login of ['banzhang', 'paidan'])
    assert.match(await read(app, login, '/notices'), '陈晓燕报告知识库缺少条目');
  assert.not.match(await read(app, 'chengguan', '/knowledge/flags'), '量子纠缠找谁办');
});

test('after three working days a flag is red, and each morning the owner hears of it', async () => {
  const app = await home();
  await send(app, 'zuoxi', '/knowledge/signs/flags', { kind: 'outdated', words: '文件已经废止' });
  assert.match(await read(app, 'chengguan', '/knowledge/flags'), '正常');
  app.clock.set('2026-11-27 09:30');
  // Sessions have ended meanwhile.
  app.visit = visiting(app);
  const page = await read(app, 'chengguan', '/knowledge/flags');
  assert.match(page, '已超期');
  assert.match(await read(app, 'chengguan', '/knowledge'), '超期 1');
  await remindKnowledge(app.installation);
  const told = await read(app, 'chengguan', '/notices');
  assert.match(told, '知识纠错（已经过时）超期');
  assert.match(told, '知识条目“店招要不要备案”今天到复审日期');
  assert.match(await read(app, 'banzhang', '/notices'), '知识条目“怎样催办”7 天后失效');
});

test('a report without words, or without what is wrong, says what to write', async () => {
  const app = await home();
  const none = await send(app, 'zuoxi', '/knowledge/signs/flags', { kind: 'wrong', words: '错' });
  assert.is(none.status, 422);
  assert.match(none.page, '请写明哪里不对，应当是什么。');
  const kindless = await send(app, 'zuoxi', '/knowledge/signs/flags', { words: '现在不用带效果图了' });
  assert.match(kindless.page, '请选择问题是什么');
  assert.match(kindless.page, '现在不用带效果图了');
});

test.run();
