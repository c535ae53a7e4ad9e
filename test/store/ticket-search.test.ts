import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Scope } from '../../src/domain/access/actor.ts';
import type { TicketOrder } from '../../src/domain/queue/ticket-order.ts';
import { cutApart, phrasesOf, searchWords } from '../../src/domain/search/question.ts';
import type { Store } from '../../src/store/database.ts';
import { fillTicketText } from '../../src/store/fill-ticket-text.ts';
import { withinScope } from '../../src/store/scope.ts';
import { marksOf } from '../../src/store/text-index.ts';
import { tallyOf } from '../../src/store/ticket-facets.ts';
import { ticketPage } from '../../src/store/ticket-list.ts';
import { isFound } from '../../src/store/ticket-search.ts';
import { engines } from '../support/engines.ts';
import { callbackDue, dispatched, stallAppeal } from '../support/tickets.ts';
import { everything, write } from '../support/written.ts';

const numberOf = (index: number): string => `20261123${String(index + 1).padStart(6, '0')}`;
const newestFirst: TicketOrder = { key: 'registered', direction: 'descending' };

/** The numbers that a question finds, on one page. */
const found = async (store: Store, typed: string, scope: Scope = everything, order = newestFirst) => {
  const question = { phrases: phrasesOf(searchWords(typed)), marks: marksOf(scope) };
  const condition = withinScope(store, scope);
  const page = await ticketPage(store, condition, { order, size: 50 }, question);
  const tally = await tallyOf(store, { condition, question }, 50);
  assert.is(tally.count, page.tickets.length, `${typed}: counted as listed`);
  assert.is(await isFound(store, condition, question), page.tickets.length > 0, typed);
  return page.tickets.map(({ number }) => number);
};

const lamp = {
  ...stallAppeal,
  title: '路灯坏了半个月',
  text: '北京中路14号楼旁的LED路灯坏了，工号A102。',
  place: { division: '420303', address: '' },
};

for (const { name, open } of engines) {
  test(`${name}: words of two characters are found in title, text, address, matter, unit and reply, all of them wanted`, async () => {
    const store = await open();
    await write(store, numberOf(0), callbackDue);
    await write(store, numberOf(1), [], '420300', { appeal: lamp });
    for (const typed of [
      '夜市',
      '炸串',
      '西门',
      '占道 放学',
      '城市管理 夜市',
      '市容秩序',
      '疏导',
      '茅箭区',
      '茅箭 夜市',
    ])
      assert.equal(await found(store, typed), [numberOf(0)], typed);
    for (const typed of ['路灯', '北京中路', '14号楼', '路14号', 'led', 'LED路灯', 'a102', '灯', '坏了'])
      assert.equal(await found(store, typed), [numberOf(1)], typed);
    for (const typed of ['路灯 夜市', '%', '_', '\\', "' or 1=1 --", '" OR "', '"', '摊 路灯', '孙桂兰', '13872671234'])
      assert.equal(await found(store, typed), [], typed);
    await store.close();
  });

  test(`${name}: any two characters that stand together are found, wherever a dictionary would have cut`, async () => {
    const store = await open();
    await write(store, numberOf(0), dispatched);
    for (const text of [stallAppeal.title, stallAppeal.text]) {
      for (const run of text.match(/\p{Script=Han}{2,}/gu) ?? []) {
        for (let at = 0; at + 2 <= run.length; at += 1)
          assert.equal(await found(store, run.slice(at, at + 2)), [numberOf(0)], run.slice(at, at + 2));
        assert.equal(await found(store, run), [numberOf(0)], run);
      }
    }
    // Not across a comma, and not characters that stand apart.
    assert.equal(await found(store, '道孩'), []);
    assert.equal(await found(store, '夜道'), []);
    await store.close();
  });

  test(`${name}: hits come newest first, keep to the scope, and are paged both ways without loss`, async () => {
    const store = await open();
    const numbers = Array.from({ length: 11 }, (_, index) => numberOf(index));
    for (const [index, number] of numbers.entries())
      await write(store, number, index % 2 === 0 ? dispatched : [], index < 8 ? '420300' : '420500');
    const newest = [...numbers].reverse();
    assert.equal(await found(store, '夜市'), newest);
    assert.equal(await found(store, '夜市', { kind: 'city', city: '420500' }), newest.slice(0, 3));
    const unit: Scope = { kind: 'units', units: ['traffic-police@420302', 'housing@420302'] };
    assert.equal(
      await found(store, '夜市', unit),
      newest.filter((_, index) => index % 2 === 0),
    );
    assert.equal(await found(store, '夜市', { kind: 'units', units: ['housing@420302'] }), []);
    assert.equal(await found(store, '夜市', { kind: 'units', units: [] }), []);
    const question = { phrases: phrasesOf(['夜市']), marks: [] };
    for (const order of [
      newestFirst,
      { key: 'registered', direction: 'ascending' },
      { key: 'due', direction: 'ascending' },
      { key: 'state', direction: 'descending' },
    ] as const) {
      const there: string[] = [];
      let page = await ticketPage(store, undefined, { order, size: 3 }, question);
      there.push(...page.tickets.map(({ number }) => number));
      while (page.after) {
        const from = { side: 'after' as const, place: page.after };
        page = await ticketPage(store, undefined, { order, size: 3, from }, question);
        there.push(...page.tickets.map(({ number }) => number));
      }
      assert.equal([...there].sort(), numbers, order.key);
      const back = page.tickets.map(({ number }) => number);
      while (page.before) {
        const from = { side: 'before' as const, place: page.before };
        page = await ticketPage(store, undefined, { order, size: 3, from }, question);
        back.unshift(...page.tickets.map(({ number }) => number));
      }
      assert.equal(back, there, `${order.key} back again`);
    }
    await store.close();
  });

  test(`${name}: the index follows the ticket, and a filled database is indexed once`, async () => {
    const store = await open();
    await write(store, numberOf(0), dispatched);
    assert.equal(await found(store, '疏导点'), [], 'not answered yet');
    await write(store, numberOf(1), callbackDue);
    assert.equal(await found(store, '疏导点'), [numberOf(1)]);
    assert.is(await fillTicketText(store), 2);
    assert.is(await fillTicketText(store), 0, 'only once');
    assert.equal(await found(store, '夜市'), [numberOf(1), numberOf(0)], 'and each ticket once');
    await store.close();
  });
}

test('what was typed in one piece is cut into its words, and lone characters are left out', () => {
  const words: Record<string, string[]> = {
    学校门口的夜市: ['学校', '门口', '的', '夜市'],
    中南路: ['中南', '路'],
    水: ['水'],
  };
  const segment = (text: string): string[] => words[text] ?? [text];
  assert.equal(cutApart(['学校门口的夜市'], segment), ['学校', '门口', '夜市']);
  assert.equal(cutApart(['中南路', '夜市', '夜市'], segment), ['中南', '夜市']);
  assert.equal(cutApart(['水'], segment), ['水']);
  assert.equal(searchWords('“学校门口 夜市” 占道'), ['学校门口 夜市', '占道']);
});

test.run();
