import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkTicket } from '../../src/commands/audit/check-ticket.ts';
import type { Scope } from '../../src/domain/access/actor.ts';
import type { Store } from '../../src/store/database.ts';
import { countOutcomes } from '../../src/store/outcome-counts.ts';
import { findPrecedent, listPrecedents, precedentsInForce } from '../../src/store/precedents.ts';
import {
  dispatchedByUnit,
  listReturns,
  type ReturnQuestion,
  repeatedReturns,
  returningUnits,
} from '../../src/store/returns.ts';
import { frequentCorrections } from '../../src/store/routing-corrections.ts';
import { pingPong, police, refusedReturn, ruledTo, ruledToStay } from '../support/disputes.ts';
import { engines } from '../support/engines.ts';
import { he } from '../support/people.ts';
import { stallRouting } from '../support/proposals.ts';
import { order, type Step, stallAppeal } from '../support/tickets.ts';
import { shanghai } from '../support/time.ts';
import { everything, write } from '../support/written.ts';

const question = (changes: Partial<ReturnQuestion> = {}): ReturnQuestion => ({
  scope: everything,
  from: shanghai('2026-11-01 00:00'),
  to: shanghai('2026-12-31 00:00'),
  unit: null,
  reason: null,
  outcome: null,
  city: null,
  ...changes,
});

const damaged = async (store: Store, number: string): Promise<string | null> =>
  (await checkTicket(store, number)).broken;

for (const { name, open } of engines) {
  test(`${name}: a ruling stands as a precedent until it is withdrawn, and the audit agrees with both`, async () => {
    const store = await open();
    await write(store, '20261123000001', ruledTo, '420300', { routing: stallRouting() });
    const [standing] = await precedentsInForce(store);
    assert.equal(
      [standing?.id, standing?.lead, standing?.matter, standing?.division, standing?.text],
      ['20261123000001-C1', police, '020104', '420302', stallAppeal.text],
    );
    assert.is(await damaged(store, '20261123000001'), null);
    const withdrawal: Step = [
      '2026-11-26 10:00',
      he,
      { type: 'WithdrawPrecedent', precedent: '20261123000002-C1', reason: '职责清单已经调整。' },
    ];
    await write(store, '20261123000002', [...ruledToStay, withdrawal]);
    assert.equal(
      (await precedentsInForce(store)).map(({ id }) => id),
      ['20261123000001-C1'],
    );
    assert.is(await damaged(store, '20261123000002'), null);
    const row = await findPrecedent(store, '420300', '20261123000002-C1');
    assert.equal(row?.withdrawnAt, new Date(shanghai('2026-11-26 10:00')));
    assert.is(await findPrecedent(store, '420100', '20261123000002-C1'), null);
    await store.close();
  });

  test(`${name}: precedents are found by two-character words, by city and state, page by page`, async () => {
    const store = await open();
    for (const nth of [1, 2, 3]) await write(store, `2026112300000${nth}`, ruledTo);
    await write(store, '20261123000004', ruledTo, '420100');
    const all = { city: null, state: 'standing', words: '' } as const;
    const first = await listPrecedents(store, all, null, 3);
    assert.equal([first.count, first.rows.length], [4, 3]);
    const second = await listPrecedents(store, all, first.next, 3);
    assert.equal([second.rows.map(({ id }) => id), second.next], [['20261123000001-C1'], null]);
    const found = async (words: string, city: string | null = null) =>
      (await listPrecedents(store, { city, state: 'standing', words }, null, 10)).count;
    assert.equal(
      await Promise.all(['夜市', '夜市 交警', '炸串', '水管', '100%', '占道'].map((words) => found(words))),
      [4, 4, 4, 0, 0, 4],
    );
    assert.is(await found('夜市', '420300'), 3);
    assert.is((await listPrecedents(store, { ...all, state: 'withdrawn' }, null, 10)).count, 0);
    await store.close();
  });

  test(`${name}: a confidential appeal’s words stay out of its precedent`, async () => {
    const store = await open();
    await write(store, '20261123000001', ruledTo, '420300', { appeal: { ...stallAppeal, confidential: true } });
    const [row] = await precedentsInForce(store);
    assert.equal([row?.title, row?.text], ['（保密诉求）', '']);
    await store.close();
  });

  test(`${name}: a ruling for another body takes the dispatch back in the figures and counts as a correction; one that leaves it does not`, async () => {
    const store = await open();
    await write(store, '20261123000001', ruledTo, '420300', { routing: stallRouting() });
    const asked = { scope: everything, from: shanghai('2026-11-01 00:00'), to: shanghai('2026-12-31 00:00') };
    assert.equal(await countOutcomes(store, asked), { proposals: 1, stood: 0, corrected: 0, returned: 1 });
    const [correction] = await frequentCorrections(store, asked, 5);
    assert.equal(
      [correction?.fromUnit, correction?.toUnit, correction?.tickets[0]?.reason],
      [order.lead.code, police.code, '裁定：摊点以人行道为主，机动车道内的由交警配合清理。'],
    );
    await write(store, '20261123000002', ruledToStay, '420300', { routing: stallRouting() });
    assert.equal(await countOutcomes(store, asked), { proposals: 2, stood: 1, corrected: 0, returned: 1 });
    await store.close();
  });

  test(`${name}: the book of returns by scope and filters, tickets that go to and fro first, orders by unit`, async () => {
    const store = await open();
    await write(store, '20261123000001', refusedReturn);
    await write(store, '20261123000002', pingPong);
    await write(store, '20261123000003', refusedReturn, '420100');
    const numbers = async (changes: Partial<ReturnQuestion>) =>
      (await listReturns(store, question(changes), null, 10)).rows.map(
        ({ ticket, sequence }) => `${ticket.at(-1)}.${sequence}`,
      );
    assert.equal(await numbers({}), ['2.2', '3.1', '2.1', '1.1']);
    assert.equal(await numbers({ outcome: 'refused' }), ['3.1', '1.1']);
    assert.equal(await numbers({ reason: 'wrong-place' }), ['2.2']);
    assert.equal(await numbers({ unit: police.code }), ['2.2']);
    assert.equal(await numbers({ city: '420100' }), ['3.1']);
    const city: Scope = { kind: 'city', city: '420300' };
    assert.equal(await numbers({ scope: city }), ['2.2', '2.1', '1.1']);
    // The ticket has left both units; what they sent back stays theirs to see.
    assert.equal(await numbers({ scope: { kind: 'units', units: [police.code] } }), ['2.2']);
    assert.equal(await numbers({ scope: { kind: 'units', units: [] } }), []);
    const page = await listReturns(store, question(), null, 3);
    assert.equal([page.count, page.rows.length], [4, 3]);
    assert.equal(
      (await listReturns(store, question(), page.next, 3)).rows.map(({ ticket }) => ticket.at(-1)),
      ['1'],
    );
    const repeated = await repeatedReturns(store, question({ unit: police.code }), 10);
    assert.equal(
      repeated.map(({ ticket, returns }) => [ticket, returns.map(({ unitName }) => unitName)]),
      [['20261123000002', [order.lead.unit, police.unit]]],
    );
    const orders = await dispatchedByUnit(store, question({ scope: city }));
    assert.equal([orders.get(order.lead.code), orders.get(police.code)], [2, 1]);
    assert.equal(
      (await returningUnits(store, question({ reason: 'repeat' }))).map(({ unit }) => unit),
      [police.code, order.lead.code],
    );
    await store.close();
  });
}

test.run();
