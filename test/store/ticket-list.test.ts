import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Scope } from '../../src/domain/access/actor.ts';
import { unnarrowed } from '../../src/domain/queue/narrowing.ts';
import { queues } from '../../src/domain/queue/queues.ts';
import { type ListPlace, orderKeys, type TicketOrder } from '../../src/domain/queue/ticket-order.ts';
import type { Store } from '../../src/store/database.ts';
import { countQueue, inQueue } from '../../src/store/queues.ts';
import { similarTickets } from '../../src/store/similar-tickets.ts';
import { facetsIn, tallyOf } from '../../src/store/ticket-facets.ts';
import { countTickets, narrowedTo, ticketPage } from '../../src/store/ticket-list.ts';
import { calledFrom, numberBegins } from '../../src/store/ticket-search.ts';
import { findTicket } from '../../src/store/tickets.ts';
import { engines } from '../support/engines.ts';
import { chen } from '../support/people.ts';
import { callbackDue, dispatched, negative, type Step, signed } from '../support/tickets.ts';
import { shanghai } from '../support/time.ts';
import { everything, write } from '../support/written.ts';

const numberOf = (index: number): string => `20261123${String(index + 1).padStart(6, '0')}`;
const stages = [[], dispatched, signed, callbackDue, negative];

/** Seventy tickets in five stages: some with a due time, some without, many with the same. */
const seventy = async (store: Store): Promise<string[]> => {
  const numbers = Array.from({ length: 70 }, (_, index) => numberOf(index));
  for (const [index, number] of numbers.entries())
    await write(store, number, stages[index % stages.length] ?? [], index % 10 === 9 ? '420500' : '420300');
  return numbers;
};

/** Walks a list page by page to its end, then back to its beginning. */
const walk = async (store: Store, order: TicketOrder, size: number) => {
  const there: string[] = [];
  const back: string[] = [];
  const pages: string[][] = [];
  let after: ListPlace | null = null;
  do {
    const page = await ticketPage(store, undefined, {
      order,
      size,
      from: after ? { side: 'after', place: after } : undefined,
    });
    pages.push(page.tickets.map((ticket) => ticket.number));
    there.push(...page.tickets.map((ticket) => ticket.number));
    after = page.after;
    if (after === null) {
      back.unshift(...page.tickets.map((ticket) => ticket.number));
      let before = page.before;
      while (before) {
        const earlier = await ticketPage(store, undefined, { order, size, from: { side: 'before', place: before } });
        back.unshift(...earlier.tickets.map((ticket) => ticket.number));
        before = earlier.before;
      }
    }
  } while (after);
  return { there, back, pages };
};

const onTheSpot: Step[] = [
  ['2026-11-23 09:05', chen, { type: 'AnswerOnTheSpot', text: '身份证可在任一派出所换领。', answeredBy: null }],
];

for (const { name, open } of engines) {
  test(`${name}: a walk through seventy tickets loses none and repeats none, in every order and both ways`, async () => {
    const store = await open();
    const numbers = await seventy(store);
    for (const key of orderKeys) {
      for (const direction of ['ascending', 'descending'] as const) {
        const { there, back, pages } = await walk(store, { key, direction }, 16);
        assert.equal([...there].sort(), numbers, `${key} ${direction}`);
        assert.equal(back, there, `back again by ${key} ${direction}`);
        assert.equal(
          pages.map((page) => page.length),
          [16, 16, 16, 16, 6],
        );
      }
    }
    await store.close();
  });

  test(`${name}: what ends first stands first, and what is not timed stands last in both directions`, async () => {
    const store = await open();
    await write(store, numberOf(0), onTheSpot);
    await write(store, numberOf(1), signed);
    await write(store, numberOf(2), dispatched);
    const inOrder = async (direction: TicketOrder['direction']) =>
      (await ticketPage(store, undefined, { order: { key: 'due', direction }, size: 10 })).tickets.map(
        ({ state }) => state,
      );
    assert.equal(await inOrder('ascending'), ['dispatched', 'handling', 'answered']);
    assert.equal(await inOrder('descending'), ['handling', 'dispatched', 'answered']);
    await store.close();
  });

  test(`${name}: lists and counts keep to what a person may see`, async () => {
    const store = await open();
    await seventy(store);
    const [toDispatch, toSign] = ['to-dispatch', 'to-sign'].map((id) => queues.find((queue) => queue.id === id));
    if (!toDispatch || !toSign) throw new Error('the queues are missing');
    const now = shanghai('2026-11-23 10:00');
    const waiting = async (scope: Scope, queue: typeof toSign) => (await countQueue(store, scope, queue, now)).waiting;
    assert.is(await waiting(everything, toDispatch), 14);
    assert.is(await waiting({ kind: 'city', city: '420300' }, toDispatch), 14);
    assert.is(await waiting({ kind: 'city', city: '420900' }, toDispatch), 0);
    assert.is(await waiting({ kind: 'units', units: ['urban-management@420302'] }, toSign), 14);
    assert.is(await waiting({ kind: 'units', units: ['housing@420302'] }, toSign), 0);
    assert.is(await waiting({ kind: 'units', units: [] }, toSign), 0);
    await store.close();
  });

  test(`${name}: a queue tells how many are over their limit, and filters find the same ones`, async () => {
    const store = await open();
    await seventy(store);
    const toSign = queues.find((queue) => queue.id === 'to-sign');
    if (!toSign) throw new Error('the queue is missing');
    const late = shanghai('2026-12-20 10:00');
    assert.equal(await countQueue(store, everything, toSign, late), { waiting: 14, yellow: 0, red: 14 });
    const narrowed = (narrowing: Partial<typeof unnarrowed>) =>
      countTickets(store, narrowedTo(store, { ...unnarrowed, ...narrowing }, late));
    assert.is(await narrowed({ light: 'red' }), 70);
    assert.is(await narrowed({ light: 'yellow' }), 0);
    assert.is(await narrowed({ kind: 'complaint' }), 70);
    assert.is(await narrowed({ kind: 'praise' }), 0);
    assert.is(await narrowed({ urgency: 'critical' }), 0);
    assert.is(await narrowed({ city: '420500' }), 7);
    assert.is(await narrowed({ unit: 'urban-management@420302' }), 56);
    const condition = inQueue(store, everything, toSign, late);
    assert.equal(await facetsIn(store, { condition }, { among: 100, newest: false, leads: 5 }), {
      cities: [{ code: '420300', tickets: 14 }],
      leads: [{ code: 'urban-management@420302', tickets: 14 }],
    });
    const { cities } = await facetsIn(store, { condition: undefined }, { among: 100, newest: false, leads: 0 });
    assert.equal(cities, [
      { code: '420300', tickets: 63 },
      { code: '420500', tickets: 7 },
    ]);
    assert.equal(await tallyOf(store, { condition: undefined }, 70), { count: 70, more: false });
    assert.equal(await tallyOf(store, { condition: undefined }, 69), { count: 69, more: true });
    await store.close();
  });

  test(`${name}: numbers are found by their beginning, callers only by all digits`, async () => {
    const store = await open();
    await write(store, numberOf(0), dispatched);
    assert.is(await countTickets(store, numberBegins(store, '202611230')), 1);
    assert.is(await countTickets(store, numberBegins(store, numberOf(0))), 1);
    assert.is(await countTickets(store, numberBegins(store, '20251123')), 0);
    assert.is(await countTickets(store, calledFrom(store, '13872671234')), 1);
    assert.is(await countTickets(store, calledFrom(store, '1387267123')), 0);
    await store.close();
  });

  test(`${name}: a ticket that nothing was proposed for has no likes`, async () => {
    const store = await open();
    await write(store, numberOf(0), []);
    await write(store, numberOf(1), dispatched);
    const ticket = await findTicket(store, everything, numberOf(0));
    assert.ok(ticket);
    assert.equal(ticket && (await similarTickets(store, everything, ticket, 5)), []);
    await store.close();
  });
}

test.run();
