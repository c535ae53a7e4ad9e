import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Installation } from '../../../src/commands/installation.ts';
import { learnNow } from '../../../src/commands/learning/learn-now.ts';
import { liveModel } from '../../../src/store/models.ts';
import { testApp } from '../../support/app.ts';
import { smallRoot } from '../../support/small-root.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { registration, signed } from '../../support/tickets.ts';
import { write } from '../../support/written.ts';

const root = smallRoot();

/** Forty appeals about stalls, which the unit signed for: each in a little other words. */
const withHistory = async (installation: Installation, from = 0, many = 100): Promise<void> => {
  for (let at = from; at < from + many; at++) {
    const text = `校门口第 ${at} 个炸串推车又来占道摆摊，油烟熏人，孩子没路走`;
    const appeal = { ...registration.appeal, title: `推车 ${at}`, text };
    const number = `20261123${String(at + 1).padStart(6, '0')}`;
    await write(installation.store, number, signed, '420300', {
      appeal,
      routing: installation.route({ text, division: '420302' }),
    });
  }
};

test('a hotline without history is told how much more it needs, and nothing changes', async () => {
  const { installation } = await testApp({ root, dataFolder: temporaryFolder('learn') });
  await withHistory(installation, 0, 10);
  assert.equal(await learnNow(installation, '钱立'), { state: 'too-few', lessons: 10, fresh: 2, needed: 20 });
  assert.is(await liveModel(installation.store), null);
});

test('decided tickets make a model that goes live when it is no worse, beside the figures of the one before', async () => {
  const dataFolder = temporaryFolder('learn');
  const { installation, clock } = await testApp({ root, dataFolder });
  await withHistory(installation);
  const first = await learnNow(installation, '钱立');
  assert.is(first.state, 'live');
  const row = await liveModel(installation.store);
  assert.is(row?.madeBy, '钱立');
  assert.is(row?.rows, 100);
  assert.is(row?.figures.candidate.rows, 20);
  assert.ok(existsSync(join(dataFolder, 'models', row?.file ?? '')));
  assert.ok(installation.standard.history, 'the router asks it at once');
  const answer = installation.route({ text: '炸串推车油烟熏人', division: '420302' });
  assert.is(answer.candidates[0]?.function, 'urban-management');

  clock.set('2026-11-24 03:00');
  const again = await learnNow(installation, '每晚学习');
  assert.is(again.state, 'too-few', 'nothing new since');
});

test('a model file that is gone or damaged does not stop the server', async () => {
  const dataFolder = temporaryFolder('learn');
  const { installation, clock } = await testApp({ root, dataFolder });
  // Before the tickets came in, so that they are new to the next one.
  clock.set('2026-11-23 08:00');
  await withHistory(installation);
  await learnNow(installation, '钱立');
  const row = await liveModel(installation.store);
  writeFileSync(join(dataFolder, 'models', row?.file ?? ''), 'no model');
  await installation.reload();
  assert.is(installation.standard.history, null);
  clock.set('2026-11-25 03:00');
  await withHistory(installation, 100, 60);
  assert.is((await learnNow(installation, '每晚学习')).state, 'live', 'nor does it stop the next learning');
  assert.ok(installation.standard.history);
  const kept = await liveModel(installation.store);
  assert.equal(readdirSync(join(dataFolder, 'models')).sort(), [row?.file ?? '', kept?.file ?? ''].sort());
  assert.is(installation.route({ text: '停水', division: '420302' }).candidates[0]?.function, 'water-supply');
});

test.run();
