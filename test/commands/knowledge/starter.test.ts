import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { keptBody } from '../../../src/commands/knowledge/clean.ts';
import { knownTo } from '../../../src/commands/knowledge/known.ts';
import { lookUp } from '../../../src/commands/knowledge/look-up.ts';
import { loadStarterKnowledge } from '../../../src/commands/knowledge/starter.ts';
import { suggestKnowledge } from '../../../src/commands/knowledge/suggest.ts';
import { faultsOf, saySources } from '../../../src/domain/knowledge/check.ts';
import { readStarterEntries } from '../../../src/standard/starter-knowledge.ts';
import { allEntries } from '../../../src/store/knowledge-list.ts';
import { testApp } from '../../support/app.ts';
import { visiting } from '../../support/knowledge.ts';
import { root } from '../../support/root.ts';

test('every shipped entry holds together, with its matter in the catalogue, and names where it comes from', async () => {
  const { installation } = await testApp();
  const shipped = readStarterEntries(join(root, 'data/knowledge'));
  assert.ok(shipped.length >= 30);
  assert.is(new Set(shipped.map(({ id }) => id)).size, shipped.length);
  for (const { id, title, aliases, matter, body, sources } of shipped) {
    const wish = { title, aliases: aliases.join('、'), matter: matter ?? '', body, sources: saySources(sources) };
    const rest = { division: '', unit: '', validFrom: '', validUntil: '', reviewOn: '', isPublic: true };
    assert.equal(faultsOf({ ...wish, ...rest }, knownTo(installation)), [], id);
    assert.not.match(keptBody(body).text, /\*\*|\|---/u, id);
  }
});

test('shipped entries come once; what people changed or retired stays as it is', async () => {
  const home = await testApp();
  const { store } = home.installation;
  await loadStarterKnowledge(home.installation);
  const visit = visiting(home);
  await visit('paidan', '/knowledge/starter-urge/retirement', { seen: '1' });
  const before = await allEntries(store);
  await loadStarterKnowledge(home.installation);
  assert.equal(await allEntries(store), before);
  assert.is(before.find(({ id }) => id === 'starter-urge')?.state, 'retired');
});

test('entries are found by words, pinyin, initials, by ear and with wrong characters', async () => {
  const { installation } = await testApp();
  await loadStarterKnowledge(installation);
  const first = async (words: string): Promise<string> =>
    (await lookUp(installation, { words, accept: () => true }))[0]?.entry.id.replace('starter-', '') ?? '';
  const asked: [string, string][] = [
    ['身份证丢了', 'id-card-lost'],
    ['shenfenzhengdiule', 'id-card-lost'],
    ['sfzdl', 'id-card-lost'],
    ['身分证丢了', 'id-card-lost'],
    ['公机金提取', 'housing-fund'],
    ['七天无里由', 'online-return'],
    ['gongjijintiqu', 'housing-fund'],
    ['离婚 冷静期', 'divorce'],
    ['三十日内签发的临时居民身份证', 'id-card-lost'],
    ['龘龘龘', ''],
  ];
  for (const [words, entry] of asked) assert.is(await first(words), entry, words);
});

test('what citizens tell brings the entry that answers it', async () => {
  const { installation, clock } = await testApp();
  await loadStarterKnowledge(installation);
  const told: [string, string][] = [
    ['来电人说身份证掉了，想问在外地能不能补办', 'id-card-lost'],
    ['老板三个月没有发工资了，想问怎么要回来', 'wages'],
    ['想问租房子能不能提取住房公积金', 'housing-fund'],
    ['楼下工地半夜还在施工，噪声大得睡不着', 'night-construction'],
    ['登记的事情过了很久没有答复，想催办一下', 'urge'],
  ];
  for (const [text, entry] of told) {
    const [candidate] = installation.route({ title: '', text }).candidates;
    const matter = candidate?.matter?.code ?? null;
    const found = await suggestKnowledge(installation, { text, matter, city: '420300', now: clock.now, size: 3 });
    assert.ok(
      found.some((each) => each.entry === `starter-${entry}`),
      `${text}: ${found.map(({ title }) => title)}`,
    );
  }
});

test('citizens read what is public and in force, and nothing else', async () => {
  const home = await testApp();
  await loadStarterKnowledge(home.installation);
  const visit = visiting(home);
  const read = async (path: string) => {
    const answer = await home.request(path);
    return { status: answer.status, page: await answer.text() };
  };
  assert.match((await read('/')).page, '办事问答');
  assert.match((await read('/knowledge-base?q=gongjijin')).page, '住房公积金什么情况可以提取');
  const entry = await read('/knowledge-base/starter-housing-fund');
  assert.match(entry.page, '《住房公积金管理条例》第二十四条');
  assert.match(entry.page, '示范条目');
  assert.not.match(entry.page, '/edit');
  await visit('paidan', '/knowledge/starter-housing-fund/retirement', { seen: '1' });
  assert.is((await read('/knowledge-base/starter-housing-fund')).status, 404);
  assert.not.match((await read('/knowledge-base?q=gongjijin')).page, '住房公积金什么情况可以提取');
});

test('who looks up faster than anybody reads is asked to wait', async () => {
  const home = await testApp();
  let last = 200;
  for (let time = 0; time <= 120; time += 1) last = (await home.request('/knowledge-base/none')).status;
  assert.is(last, 429);
});

test.run();
