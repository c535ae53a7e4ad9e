import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Scope } from '../../src/domain/access/actor.ts';
import { queues } from '../../src/domain/queue/queues.ts';
import { countQueues } from '../../src/store/queue-counts.ts';
import { countQueue } from '../../src/store/queues.ts';
import { engines } from '../support/engines.ts';
import { callbackDue, dispatched, negative, signed } from '../support/tickets.ts';
import { shanghai } from '../support/time.ts';
import { everything, write } from '../support/written.ts';

const numberOf = (index: number): string => `20261123${String(index + 1).padStart(6, '0')}`;
const stages = [[], dispatched, signed, callbackDue, negative];

for (const { name, open } of engines) {
  test(`${name}: all queues counted in one look are what each is counted alone`, async () => {
    const store = await open();
    for (let index = 0; index < 20; index += 1)
      await write(store, numberOf(index), stages[index % stages.length] ?? [], index % 10 === 9 ? '420500' : '420300');
    const scopes: Scope[] = [
      everything,
      { kind: 'city', city: '420500' },
      { kind: 'units', units: ['urban-management@420302', 'traffic-police@420302'] },
      { kind: 'units', units: [] },
    ];
    for (const moment of ['2026-11-23 17:00', '2026-11-24 09:00', '2026-12-20 10:00']) {
      const now = shanghai(moment);
      for (const scope of scopes) {
        const together = await countQueues(store, scope, queues, now);
        for (const queue of queues)
          assert.equal(together.get(queue.id), await countQueue(store, scope, queue, now), `${queue.name} ${moment}`);
      }
    }
    await store.close();
  });
}

test.run();
