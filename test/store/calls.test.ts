import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Call, CallEvent } from '../../src/domain/call/call.ts';
import { foldCall } from '../../src/domain/call/evolve.ts';
import { moveSeat } from '../../src/domain/seat/move.ts';
import type { Seat } from '../../src/domain/seat/seat.ts';
import { addAccounts } from '../../src/store/accounts.ts';
import { newTaskStatement, openTaskOf, taskStatement, tasksDueBetween } from '../../src/store/call-tasks.ts';
import {
  callEventsOf,
  callStatements,
  findCall,
  meanTalk,
  missedNumbers,
  openCalls,
  transfersAsked,
} from '../../src/store/calls.ts';
import { Conflict, type Store } from '../../src/store/database.ts';
import {
  addSeats,
  findSeat,
  findSeatByNumber,
  newSeatRow,
  noteRegistration,
  seatStatements,
} from '../../src/store/seats.ts';
import { engines } from '../support/engines.ts';
import { chen } from '../support/people.ts';
import { shanghai } from '../support/time.ts';

const nine = shanghai('2026-11-23 09:00');
const phone = '13812340001';

const arrived = (sipCallId: string, at: number): CallEvent => ({
  type: 'Arrived',
  sipCallId,
  phone,
  line: '12345',
  city: '420300',
  skill: null,
  purpose: 'appeal',
  transferredFrom: null,
  at,
});

const spoken = (at: number): CallEvent[] => [
  arrived('spoken', at),
  { type: 'Rang', account: chen.id, at },
  { type: 'Answered', account: chen.id, at: at + 4_000 },
  { type: 'TransferAsked', account: chen.id, to: 'seat:1002', toName: '1002 孙悦', at: at + 9_000 },
];

const write = async (
  store: Store,
  id: string,
  events: CallEvent[],
  transaction: string | null = null,
): Promise<Call> => {
  const after = foldCall(id, events);
  await store.atomically(callStatements(store, { before: null, after, events, transaction }));
  return after;
};

const seatOf = async (store: Store): Promise<Seat> => {
  const seat = await findSeat(store, chen.id);
  if (!seat) throw new Error('there is no seat');
  return seat;
};

for (const { name, open } of engines) {
  test(`${name}: a call is row and events in one, written only over the version that was read`, async () => {
    const store = await open();
    const waiting = await write(store, 'call-1', [arrived('one', nine)], '7:9');
    assert.equal(await openCalls(store, ['waiting']), [{ call: waiting, transaction: '7:9' }]);
    const rang: CallEvent = { type: 'Rang', account: chen.id, at: nine + 500 };
    const after = foldCall('call-1', [arrived('one', nine), rang]);
    const change = { before: waiting, after, events: [rang] };
    await store.atomically(callStatements(store, change));
    assert.equal(await findCall(store, 'call-1'), after);
    assert.equal((await openCalls(store))[0]?.transaction, '7:9');
    let conflict: unknown = null;
    await store.atomically(callStatements(store, change)).catch((fault: unknown) => {
      conflict = fault;
    });
    assert.instance(conflict, Conflict);
    assert.equal(await callEventsOf(store, 'call-1'), [arrived('one', nine), rang]);
    await store.close();
  });

  test(`${name}: what the queue asks of the book: missed numbers, how long was spoken, where calls are being transferred`, async () => {
    const store = await open();
    await write(store, 'call-1', spoken(nine));
    const ended: CallEvent = { type: 'Ended', outcome: 'abandoned', by: 'citizen', code: '487', at: nine + 60_000 };
    await write(store, 'call-2', [arrived('two', nine + 30_000), ended]);
    assert.equal([...(await missedNumbers(store, [phone, ''], nine))], [phone]);
    assert.equal([...(await missedNumbers(store, [phone], nine + 40_000))], []);
    assert.equal([...(await transfersAsked(store, nine))], ['seat:1002']);
    assert.equal([...(await transfersAsked(store, nine + 10_000))], []);
    assert.is(await meanTalk(store, nine - 1, 10), null);
    const [first, ...rest] = spoken(nine + 100_000);
    const over: CallEvent = { type: 'Ended', outcome: 'answered', by: 'seat', code: '200', at: nine + 204_000 };
    if (first?.type === 'Arrived') await write(store, 'call-3', [{ ...first, sipCallId: 'three' }, ...rest, over]);
    assert.is(await meanTalk(store, nine - 1, 10), 100_000);
    assert.equal([...(await missedNumbers(store, [phone], nine))], []);
    await store.close();
  });

  test(`${name}: a seat keeps its spans, its telephone, and what was asked for during a call`, async () => {
    const store = await open();
    const account = { id: chen.id, login: 'zuoxi', name: chen.name, passwordHash: '', roles: ['seat-agent' as const] };
    const rest = { unit: null, city: '420300', mobile: null, mail: null, active: true, demonstration: false };
    await addAccounts(store, [{ ...account, ...rest, failures: 0, lockedUntil: null, createdAt: new Date(nine) }]);
    await addSeats(store, [
      newSeatRow({ account: chen.id, number: 1001, city: '420300', skills: ['line:enterprise'] }, nine),
    ]);
    await noteRegistration(store, 1001, nine + 60_000);
    const steps = [
      { type: 'Asked', wish: { state: 'ready', reason: null } },
      { type: 'Rang', call: 'call-1' },
      { type: 'Asked', wish: { state: 'break', reason: 'meal' } },
      { type: 'Answered' },
    ] as const;
    for (const [index, step] of steps.entries()) {
      const before = await seatOf(store);
      const after = moveSeat(before, step, nine + (index + 1) * 1_000);
      if ('refused' in after) throw new Error(after.sentence);
      await store.atomically(seatStatements(store, { before, after }));
      assert.equal(await findSeatByNumber(store, 1001), after);
    }
    const present = await seatOf(store);
    assert.equal([present.next, present.registeredUntil], [{ state: 'break', reason: 'meal' }, nine + 60_000]);
    const spans = await store.database.select().from(store.schema.seatSpan).orderBy(store.schema.seatSpan.id);
    assert.equal(
      spans.map(({ state, begunAt, endedAt }) => [
        state,
        begunAt.getTime() - nine,
        endedAt && endedAt.getTime() - nine,
      ]),
      [
        ['ready', 1_000, 2_000],
        ['ringing', 2_000, 4_000],
        ['talking', 4_000, null],
      ],
    );
    await store.close();
  });

  test(`${name}: a task is one number’s as long as it is open, and is changed by one person at a time`, async () => {
    const store = await open();
    await write(store, 'call-1', [arrived('one', nine)]);
    const at = new Date(nine);
    const row = {
      ...{ id: 'task-1', call: 'call-1', phone, city: '420300', reason: 'abandoned', state: 'open', createdAt: at },
      ...{
        dueAt: new Date(nine + 7_200_000),
        account: null,
        attempts: 0,
        lastAttemptAt: null,
        doneAt: null,
        doneBy: null,
        note: '',
      },
    };
    await store.atomically([newTaskStatement(store, row)]);
    assert.equal(await openTaskOf(store, phone, '420300'), row);
    assert.is(await openTaskOf(store, phone, '420100'), null);
    assert.equal(
      (await tasksDueBetween(store, nine, nine + 7_200_000)).map(({ id }) => id),
      ['task-1'],
    );
    assert.equal(await tasksDueBetween(store, nine + 7_200_000, nine + 9_000_000), []);
    await store.atomically([taskStatement(store, row, { state: 'done', doneBy: chen.id })]);
    let conflict: unknown = null;
    await store.atomically([taskStatement(store, row, { note: '又拨了一次' })]).catch((fault: unknown) => {
      conflict = fault;
    });
    assert.instance(conflict, Conflict);
    assert.is(await openTaskOf(store, phone, '420300'), null);
    await store.close();
  });
}

test.run();
