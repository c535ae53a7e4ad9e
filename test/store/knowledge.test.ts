import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type KnowledgeFlag, raiseFlag } from '../../src/domain/knowledge/flag.ts';
import type { KnowledgeFilter } from '../../src/domain/knowledge/shown.ts';
import { phrasesOf } from '../../src/domain/search/question.ts';
import { Conflict } from '../../src/store/database.ts';
import {
  addEntryStatements,
  findEntry,
  knowledgeStamp,
  replaceEntryStatements,
  shelvedSince,
  versionsOf,
} from '../../src/store/knowledge.ts';
import { addFlagStatement, answerFlagStatement, countFlags, flagPage } from '../../src/store/knowledge-flags.ts';
import { countEntries, entryPage, publicEntries } from '../../src/store/knowledge-list.ts';
import { entriesHolding } from '../../src/store/knowledge-text.ts';
import { recordUseStatements, usesOf } from '../../src/store/knowledge-uses.ts';
import { engines } from '../support/engines.ts';
import { anEntry } from '../support/knowledge.ts';
import { shanghai } from '../support/time.ts';

const by = { account: 'a', name: '周慧', note: '起草' };
const day = '2026-11-25';
const all: KnowledgeFilter = { part: 'all', matter: null, division: null, unit: null };

const entries = [
  anEntry({ id: 'a', title: '居住证补领', matter: '010201', aliases: ['暂住证'], text: '向派出所申请补领。' }),
  anEntry({ id: 'b', title: '公积金提取', division: '420300', validUntil: '2026-10-31', text: '租房可以提取公积金。' }),
  anEntry({ id: 'c', title: '店招备案', unit: 'urban-management@420302', state: 'draft', text: '向窗口申请备案。' }),
  anEntry({ id: 'd', title: '医保参保', reviewOn: '2026-11-01', isPublic: false, text: '申请参保。' }),
];

for (const { name, open } of engines) {
  test(`${name}: entries are written with version, words and columns, and found by all of them`, async () => {
    const store = await open();
    for (const [at, entry] of entries.entries())
      await store.atomically(addEntryStatements(store, { ...entry, changedAt: shanghai('2026-11-20 09:00') + at }, by));
    const agent = { role: 'seat-agent', units: [] } as const;
    const unit = { role: 'handler', units: ['urban-management@420302'] } as const;
    const listed = async (keeper: Parameters<typeof countEntries>[1]['keeper'], filter: Partial<KnowledgeFilter>) => {
      const wish = { keeper, filter: { ...all, ...filter }, day };
      const page = await entryPage(store, { ...wish, before: null, size: 10 });
      assert.is(await countEntries(store, wish), page.entries.length);
      return page.entries.map(({ id }) => id).join('');
    };
    assert.is(await listed(agent, {}), 'dba');
    assert.is(await listed(unit, {}), 'dcba');
    assert.is(await listed(unit, { part: 'draft' }), 'c');
    assert.is(await listed(agent, { part: 'valid' }), 'da');
    assert.is(await listed(agent, { part: 'expired' }), 'b');
    assert.is(await listed(agent, { part: 'review' }), 'd');
    assert.is(await listed(agent, { matter: '0102' }), 'a');
    assert.is(await listed(agent, { division: '420100' }), 'da');
    assert.is(await listed(agent, { division: '420302' }), 'dba');
    assert.is(await listed(agent, { unit: 'hotline' }), 'dba');
    const first = await entryPage(store, { keeper: unit, filter: all, day, before: null, size: 3 });
    const second = await entryPage(store, { keeper: unit, filter: all, day, before: first.next, size: 3 });
    assert.equal(
      [...first.entries, ...second.entries].map(({ id }) => id),
      ['d', 'c', 'b', 'a'],
    );
    assert.is(second.next, null);
    const open_ = await publicEntries(store, { day, matter: null, after: null, size: 10 });
    assert.equal(
      open_.entries.map(({ id }) => id),
      ['a'],
    );
    const holding = (words: string[], any = false) => entriesHolding(store, phrasesOf(words), { size: 10, any });
    assert.equal(await holding(['申请', '补领']), ['a']);
    assert.equal((await holding(['补领', '参保'], true)).sort(), ['a', 'd']);
    assert.equal(await holding(['暂住']), ['a']);
    assert.equal(await holding([]), []);
    assert.equal(await knowledgeStamp(store), { entries: 4, newest: shanghai('2026-11-20 09:00') + 3 });
    const [shelved] = await shelvedSince(store, shanghai('2026-11-20 09:00') + 3);
    assert.equal([shelved?.id, shelved?.aliases], ['d', []]);
    await store.close();
  });

  test(`${name}: of two who change the same version one wins; uses are counted on and versions kept`, async () => {
    const store = await open();
    const [entry] = entries;
    if (!entry) throw new Error('no entry');
    await store.atomically(addEntryStatements(store, entry, by));
    const use = { entry: 'a', version: 1, account: 'z', ticket: null, call: null, at: shanghai('2026-11-20 10:00') };
    await store.atomically(recordUseStatements(store, use));
    const second = { ...entry, version: 2, title: '居住证补办', text: '改了。' };
    await store.atomically(replaceEntryStatements(store, second, { ...by, note: '改标题' }));
    try {
      await store.atomically(replaceEntryStatements(store, { ...second, title: '晚了' }, by));
      assert.unreachable();
    } catch (fault) {
      assert.instance(fault, Conflict);
    }
    assert.equal(await findEntry(store, 'a'), { ...second, uses: 1 });
    assert.equal(
      (await versionsOf(store, 'a')).map(({ version, note }) => [version, note]),
      [
        [2, '改标题'],
        [1, '起草'],
      ],
    );
    assert.equal(await usesOf(store, 'a', shanghai('2026-11-20 09:00')), {
      recent: 1,
      byVersion: [{ version: 1, uses: 1 }],
    });
    assert.equal(await entriesHolding(store, phrasesOf(['派出所']), { size: 10 }), []);
    await store.close();
  });

  test(`${name}: flags come by due time within their owner's scope, and one answer is taken`, async () => {
    const store = await open();
    const flag = (id: string, unit: string | null, due: string): KnowledgeFlag => {
      const stamp = { id, at: shanghai('2026-11-20 09:00'), account: 'z', name: '陈晓燕', dueAt: shanghai(due) };
      const raised = raiseFlag({ kind: 'missing', words: '没有这一条', entry: null }, stamp);
      if ('refused' in raised) throw new Error(raised.sentence);
      return { ...raised, unit };
    };
    const own = flag('own', 'u1', '2026-11-24 18:00');
    for (const each of [flag('late', null, '2026-11-26 18:00'), own])
      await store.atomically([addFlagStatement(store, each)]);
    const everything = { scope: { kind: 'all' }, states: ['open'], size: 1 } as const;
    const first = await flagPage(store, { ...everything, after: null });
    const second = await flagPage(store, { ...everything, after: first.next });
    assert.equal([first.flags[0], second.flags[0]?.id, second.next], [own, 'late', null]);
    const units = { kind: 'units', units: ['u1'] } as const;
    assert.equal(await countFlags(store, units, shanghai('2026-11-25 09:00')), { open: 1, overdue: 1 });
    assert.equal(await countFlags(store, { kind: 'units', units: [] }, 0), { open: 0, overdue: 0 });
    const answered: KnowledgeFlag = { ...own, state: 'done', answer: '补上了', doneAt: own.at, doneBy: '李国强' };
    await store.atomically([answerFlagStatement(store, answered)]);
    try {
      await store.atomically([answerFlagStatement(store, answered)]);
      assert.unreachable();
    } catch (fault) {
      assert.instance(fault, Conflict);
    }
    await store.close();
  });
}

test.run();
