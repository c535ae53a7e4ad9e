import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { editionFolder } from '../../../src/commands/editions/folder.ts';
import { takeEffect } from '../../../src/commands/editions/take-effect.ts';
import { limitFor } from '../../../src/domain/deadline/policy.ts';
import { addEditionFile } from '../../../src/store/editions.ts';
import { testApp } from '../../support/app.ts';
import { forcePublication, toTheStreets, writeDraft } from '../../support/editions.ts';
import { smallRoot } from '../../support/small-root.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const root = smallRoot();
const fresh = () => testApp({ root, dataFolder: temporaryFolder('editions') });
const stalls = { text: '人行道上有人占道摆摊卖菜', division: '420302' };

test('a published edition takes effect on its day, just after midnight, with its catalogue and its limits', async () => {
  const { installation, clock } = await fresh();
  await writeDraft(installation, '2026-冬', {
    ...toTheStreets,
    'deadlines.yaml': (content) => content.replace('yellowShare: 0.8', 'yellowShare: 0.5'),
  });
  await forcePublication(installation, '2026-冬', 2);
  assert.is(await takeEffect(installation), '2026-示范-1');
  assert.is(installation.route(stalls).candidates[0]?.function, 'urban-management');
  clock.set('2026-11-25 00:00');
  assert.is(await takeEffect(installation), '2026-冬');
  assert.is(installation.route(stalls).candidates[0]?.function, 'street');
  assert.is(installation.route(stalls).edition, '2026-冬');
  assert.is(installation.timekeeping.policies.yellowShare, 0.5);
  assert.is(installation.standard.edition.title, '2026-冬修订');
  const question = { purpose: 'reply', kind: 'complaint', urgency: 'routine', at: clock.now, city: '420300' } as const;
  assert.ok(limitFor(installation.timekeeping.policies, question).amount > 0);
});

test('a broken edition in the database is passed over with its reasons, and the one before it stays in force', async () => {
  const { installation, request, signIn } = await fresh();
  await writeDraft(installation, '好', toTheStreets);
  await forcePublication(installation, '好', -1);
  await writeDraft(installation, '坏', { 'kinds.yaml': () => 'kinds:\n  - { id: [\n' });
  await forcePublication(installation, '坏', 0);
  await installation.reload();
  assert.is(installation.edition, '好');
  assert.equal(
    installation.passedOver.map(({ number }) => number),
    ['坏'],
  );
  assert.match(installation.passedOver[0]?.faults.join('\n') ?? '', /^kinds\.yaml · 第 \d+ 行 · YAML 写法有误/);
  assert.equal(await (await request('/health')).json(), { status: 'ok', edition: '好' });
  const page = await (await request('/standard/editions', { cookie: await signIn('paidan') })).text();
  for (const words of ['版本 坏 已到生效日，但文件有误，没有启用；暂按 好 归口。', '文件有误，未启用'])
    assert.match(page, words);
  assert.is(installation.route(stalls).candidates[0]?.function, 'street');
});

test('whatever is broken in an edition, the shipped one is applied and the server goes on', async () => {
  const broken: Record<string, (content: string) => string> = {
    'jurisdiction/zones.yaml': () => 'zones: [',
    'jurisdiction/overrides.yaml': () => 'overrides:\n  - { division: "420300", lead: street, basis: x }\n',
    'jurisdiction/aliases.csv': (content) => `${content}车城,xyz,name\n`,
    'jurisdiction/landmarks.csv': () => 'name\n车城\n',
    'deadlines.yaml': (content) => content.replace('yellowShare: 0.8', 'yellowShare: 8'),
    'edition.yaml': () => ': : :',
  };
  for (const [path, change] of Object.entries(broken)) {
    const { installation } = await fresh();
    await writeDraft(installation, '坏', { [path]: change });
    await forcePublication(installation, '坏', 0);
    await installation.reload();
    assert.is(installation.edition, '2026-示范-1', path);
    assert.match(
      installation.passedOver[0]?.faults[0] ?? '',
      new RegExp(`^${path.replaceAll('.', '\\.')} · 第 \\d+ 行 · `),
    );
  }
});

test('an edition is laid out once; an older draft of it goes after a while', async () => {
  const { installation } = await fresh();
  await writeDraft(installation, '甲');
  const first = await editionFolder(installation, '甲');
  assert.equal(await editionFolder(installation, '甲'), first);
  const file = {
    edition: '甲',
    path: 'boundaries.yaml',
    content: 'boundaries: []\n',
    by: '何丽',
    at: installation.clock(),
  };
  await addEditionFile(installation.store, file);
  const second = await editionFolder(installation, '甲');
  assert.is.not(second?.fingerprint, first?.fingerprint);
  assert.ok(existsSync(join(second?.folder ?? '', 'boundaries.yaml')));
  assert.is(readdirSync(join(installation.dataFolder, 'editions')).length, 2, 'a check may still read the first');
  assert.is(await editionFolder(installation, '没有'), null);
});

test.run();
