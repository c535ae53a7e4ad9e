import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { testApp } from '../../support/app.ts';
import { smallRoot } from '../../support/small-root.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const root = smallRoot();

test('an administrator who wishes to learn too early is told what is missing', async () => {
  const { request, signIn } = await testApp({ root, dataFolder: temporaryFolder('models') });
  const cookie = await signIn('guanli');
  const before = await (await request('/quality/models', { cookie })).text();
  assert.match(before, '立即学习');
  assert.match(before, '还没有学习过模型。');
  const begun = await request('/quality/models', { cookie, method: 'POST', form: {} });
  assert.is(begun.status, 303);
  const after = await (await request(begun.headers.get('location') ?? '', { cookie })).text();
  assert.match(after, '工单还不够');
  assert.match(after, '可用来比较新旧模型的只有 0 件，至少要 20 件。没有学习，仍用原来的模型');
});

test('others read what was learned and cannot begin it', async () => {
  const { request, signIn } = await testApp({ root, dataFolder: temporaryFolder('models') });
  const cookie = await signIn('paidan');
  assert.not.match(await (await request('/quality/models', { cookie })).text(), '立即学习');
  assert.is((await request('/quality/models', { cookie, method: 'POST', form: {} })).status, 403);
});

test.run();
