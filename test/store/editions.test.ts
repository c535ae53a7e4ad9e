import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { KeptEdition } from '../../src/domain/edition/edition.ts';
import { Conflict, type Store } from '../../src/store/database.ts';
import {
  addDraft,
  addEditionFile,
  changeEditionFile,
  editionFileLines,
  editionFiles,
  filesMarkOf,
  findEditionFile,
  findKeptEdition,
  listEditions,
  publishDraft,
  removeDraft,
  removeEditionFile,
  withdrawEdition,
} from '../../src/store/editions.ts';
import { engines } from '../support/engines.ts';
import { shanghai } from '../support/time.ts';

const monday = shanghai('2026-11-23 09:00');

const draft = (number: string): KeptEdition => ({
  number,
  title: '冬季修订',
  state: 'draft',
  base: '2026-示范-1',
  effective: null,
  note: '供暖季',
  createdAt: monday,
  createdBy: '赵文博（guanli）',
  publishedAt: null,
  publishedBy: null,
});

const files = [
  { path: 'edition.yaml', content: 'number: 甲\n' },
  { path: 'rules/01.yaml', content: 'rules: []\n' },
];

const isConflict = async (write: Promise<void>): Promise<boolean> => {
  try {
    await write;
    return false;
  } catch (fault) {
    if (fault instanceof Conflict) return true;
    throw fault;
  }
};

const publish = async (store: Store, number: string, effective: string, mark = filesMarkOf([])): Promise<boolean> => {
  const own = mark.files > 0 ? mark : filesMarkOf(await editionFiles(store, number));
  const publication = {
    number,
    effective,
    by: '赵文博',
    at: monday,
    editionYaml: `effective: ${effective}\n`,
    mark: own,
  };
  return !(await isConflict(publishDraft(store, publication)));
};

for (const { name, open } of engines) {
  test(`${name}: a draft is kept with its files, and goes with them when it is discarded`, async () => {
    const store = await open();
    await addDraft(store, draft('甲'), files);
    assert.equal(await findKeptEdition(store, '甲'), draft('甲'));
    assert.equal(
      (await editionFiles(store, '甲')).map(({ path, content }) => ({ path, content })),
      files,
    );
    const [line] = await editionFileLines(store, '甲');
    assert.equal(line, {
      path: 'edition.yaml',
      changedAt: new Date(monday),
      changedBy: '赵文博（guanli）',
      length: 10,
    });
    await removeDraft(store, '甲');
    assert.equal([await listEditions(store), await editionFiles(store, '甲')], [[], []]);
    await store.close();
  });

  test(`${name}: of two people who change the same file the second is told, and nothing is overwritten`, async () => {
    const store = await open();
    await addDraft(store, draft('甲'), files);
    const read = await findEditionFile(store, '甲', 'rules/01.yaml');
    const change = {
      edition: '甲',
      path: 'rules/01.yaml',
      by: '何丽',
      at: monday,
      seen: read?.changedAt ?? new Date(0),
    };
    await changeEditionFile(store, { ...change, content: 'rules: [1]\n', title: '新标题' });
    assert.ok(await isConflict(changeEditionFile(store, { ...change, content: 'rules: [2]\n' })));
    const now = await findEditionFile(store, '甲', 'rules/01.yaml');
    assert.equal([now?.content, now?.changedBy], ['rules: [1]\n', '何丽']);
    assert.is((await findKeptEdition(store, '甲'))?.title, '新标题');
    await store.close();
  });

  test(`${name}: of two people who take the same number or add the same file the second is told`, async () => {
    const store = await open();
    await addDraft(store, draft('甲'), files);
    assert.ok(await isConflict(addDraft(store, { ...draft('甲'), title: '别的' }, [])));
    const file = { edition: '甲', path: 'rules/02.yaml', content: 'a', by: '何丽', at: monday };
    await addEditionFile(store, file);
    assert.ok(await isConflict(addEditionFile(store, { ...file, content: 'b' })));
    assert.is((await findEditionFile(store, '甲', 'rules/02.yaml'))?.content, 'a');
    assert.is((await findKeptEdition(store, '甲'))?.title, draft('甲').title);
    await store.close();
  });

  test(`${name}: a published edition's files can be neither changed, added nor taken away, and it can't be discarded`, async () => {
    const store = await open();
    await addDraft(store, draft('甲'), files);
    assert.ok(await publish(store, '甲', '2026-12-01'));
    const before = await editionFiles(store, '甲');
    assert.is(before[0]?.content, 'effective: 2026-12-01\n');
    const file = { edition: '甲', path: 'rules/01.yaml', content: '', by: '何丽', at: monday };
    const seen = before[1]?.changedAt ?? new Date(0);
    assert.ok(await isConflict(changeEditionFile(store, { ...file, seen })));
    assert.ok(await isConflict(addEditionFile(store, { ...file, path: 'rules/02.yaml' })));
    assert.ok(await isConflict(removeEditionFile(store, '甲', 'rules/01.yaml')));
    assert.ok(await isConflict(removeDraft(store, '甲')));
    assert.equal(await editionFiles(store, '甲'), before);
    await store.close();
  });

  test(`${name}: a draft of which a file changed after the check is not published, nor a second one for the same day`, async () => {
    const store = await open();
    for (const number of ['甲', '乙']) await addDraft(store, draft(number), files);
    const checked = filesMarkOf(await editionFiles(store, '甲'));
    const seen = new Date(monday);
    const change = { edition: '甲', path: 'rules/01.yaml', content: 'rules: [3]\n', by: '何丽', at: monday, seen };
    await changeEditionFile(store, change);
    assert.not(await publish(store, '甲', '2026-12-01', checked));
    assert.ok(await publish(store, '甲', '2026-12-01'));
    assert.not(await publish(store, '乙', '2026-12-01'));
    assert.ok(await publish(store, '乙', '2026-12-02'));
    await store.close();
  });

  test(`${name}: a published edition is withdrawn before its day and not on it`, async () => {
    const store = await open();
    await addDraft(store, draft('甲'), files);
    await publish(store, '甲', '2026-12-01');
    assert.ok(await isConflict(withdrawEdition(store, '甲', '2026-12-01')));
    await withdrawEdition(store, '甲', '2026-11-30');
    assert.is((await findKeptEdition(store, '甲'))?.state, 'withdrawn');
    await store.close();
  });
}

test.run();
