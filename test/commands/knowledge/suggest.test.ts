import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { suggestKnowledge } from '../../../src/commands/knowledge/suggest.ts';
import { recordUse } from '../../../src/commands/knowledge/use.ts';
import type { KnowledgeEntry } from '../../../src/domain/knowledge/entry.ts';
import { findEntry } from '../../../src/store/knowledge.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { anEntry, putEntries } from '../../support/knowledge.ts';

const residence = anEntry({
  id: 'residence',
  title: '居住证补领需要什么材料',
  aliases: ['暂住证丢了'],
  matter: '010101',
  text: '居住证丢失的，向居住地公安派出所申请补领，带居民身份证。',
});
const fund = anEntry({
  id: 'fund',
  title: '住房公积金怎么提取',
  text: '租房、购房、退休可以提取住房公积金，向缴存地的公积金中心申请。',
});

const withEntries = async (...entries: KnowledgeEntry[]): Promise<TestApp> => {
  const home = await testApp();
  await putEntries(home.installation.store, entries);
  return home;
};

const suggested = async (
  { installation, clock }: TestApp,
  text: string,
  matter: string | null = null,
  city = '420300',
) => suggestKnowledge(installation, { text, matter, city, now: clock.now, size: 5 });

test('while a citizen tells of a lost residence permit, the entry about it is offered with the words that brought it', async () => {
  const home = await withEntries(residence, fund);
  const found = await suggested(home, '市民来电说居住证丢了，问怎么补领', '010101');
  assert.equal(
    found.map(({ entry, version }) => [entry, version]),
    [['residence', 1]],
  );
  assert.match(found[0]?.because ?? '', /居住证/);
  assert.match(found[0]?.because ?? '', /归口事项相同/);
  assert.match(found[0]?.excerpt ?? '', /居住证丢失的/);
});

test('drafts, retired, expired and not yet valid entries are never suggested', async () => {
  const home = await withEntries(
    { ...residence, id: 'draft', state: 'draft' },
    { ...residence, id: 'retired', state: 'retired' },
    { ...residence, id: 'expired', validUntil: '2026-11-22' },
    { ...residence, id: 'ahead', validFrom: '2026-11-24' },
    { ...residence, id: 'last-day', validUntil: '2026-11-23' },
  );
  const found = await suggested(home, '居住证丢了怎么补领');
  assert.equal(
    found.map(({ entry }) => entry),
    ['last-day'],
  );
});

test('what holds in another city is not suggested, what holds in one of the own counties is', async () => {
  const home = await withEntries(
    { ...residence, id: 'wuhan', division: '420100' },
    { ...residence, id: 'maojian', division: '420302' },
    { ...residence, id: 'province', division: '420000' },
  );
  const found = await suggested(home, '居住证丢了怎么补领');
  assert.equal(found.map(({ entry }) => entry).sort(), ['maojian', 'province']);
});

test('hardly anything written, or words that no entry knows, bring nothing', async () => {
  const home = await withEntries(residence, fund);
  assert.equal(await suggested(home, '居'), []);
  assert.equal(await suggested(home, '楼上夜里有人拖动桌椅，吵得睡不着'), []);
});

test('an answer given from an entry is written down and counted', async () => {
  const home = await withEntries(residence);
  const { installation } = home;
  await recordUse(installation, { entry: 'residence', version: 1, actor: { id: 'zuoxi' }, ticket: '20261123000001' });
  await recordUse(installation, { entry: 'residence', version: 1, actor: { id: 'zuoxi' }, call: 'call-1' });
  await recordUse(installation, { entry: 'nothing', version: 1, actor: { id: 'zuoxi' } });
  assert.is((await findEntry(installation.store, 'residence'))?.uses, 2);
});

test.run();
