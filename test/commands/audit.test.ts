import { and, eq } from 'drizzle-orm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { verifyAudit } from '../../src/commands/audit/verify.ts';
import type { Database, Store, Write } from '../../src/store/database.ts';
import { sealChains } from '../../src/store/seals.ts';
import { engines } from '../support/engines.ts';
import { callbackDue, negative } from '../support/tickets.ts';
import { shanghai } from '../support/time.ts';
import { write } from '../support/written.ts';

for (const { name, open } of engines) {
  test(`${name}: an untouched history is found whole, sealed day by day`, async () => {
    const store = await open();
    await write(store, '20261123000001', callbackDue);
    assert.is(await sealChains(store, shanghai('2026-11-26 00:05')), 1);
    await write(store, '20261123000002', negative);
    assert.is(await sealChains(store, shanghai('2026-11-27 00:05')), 1, 'only chains that changed');
    assert.is(await sealChains(store, shanghai('2026-11-28 00:05')), 0);
    const { last, ...found } = await verifyAudit(store, { now: shanghai('2026-11-28 09:00'), uploadFolder: null });
    assert.equal(found, { tickets: 2, events: 11, files: 0, seals: 2, broken: null });
    assert.is(last?.sequence, 2);
    await store.close();
  });

  test(`${name}: a changed event is named`, async () => {
    const store = await open();
    await write(store, '20261123000001', callbackDue);
    const { event } = store.schema;
    await store.atomically([
      {
        write: (database) =>
          database
            .update(event)
            .set({ actorName: '别人' })
            .where(and(eq(event.ticket, '20261123000001'), eq(event.sequence, 3))),
        rows: 1,
      },
    ]);
    assert.match(
      (await verifyAudit(store, { now: shanghai('2026-11-28 09:00'), uploadFolder: null })).broken ?? '',
      '工单 20261123000001 的第 3 个事件（SignedFor）内容被改动',
    );
    await store.close();
  });

  test(`${name}: a row that was changed past its events is named`, async () => {
    const store = await open();
    const ticket = await write(store, '20261123000001', callbackDue);
    const { ticket: table } = store.schema;
    await store.atomically([
      { write: (database) => database.update(table).set({ document: { ...ticket, urgency: 'critical' } }), rows: 1 },
    ]);
    assert.match(
      (await verifyAudit(store, { now: shanghai('2026-11-28 09:00'), uploadFolder: null })).broken ?? '',
      '与事件推算的结果不一致',
    );
    await store.close();
  });

  test(`${name}: what lists and the public page read can't be changed past the events either`, async () => {
    const changes: [RegExp, (store: Store) => (database: Database) => Write][] = [
      [
        /现状与事件推算的结果不一致/,
        ({ schema }) =>
          (database) =>
            database.update(schema.ticket).set({ state: 'closed' }),
      ],
      [
        /现状与事件推算的结果不一致/,
        ({ schema }) =>
          (database) =>
            database.update(schema.ticket).set({ phone: '1' }),
      ],
      [
        /评价公开记录/,
        ({ schema }) =>
          (database) =>
            database.update(schema.evaluation).set({ satisfaction: 'satisfied' }),
      ],
      [
        /整改公开记录/,
        ({ schema }) =>
          (database) =>
            database.delete(schema.rectification),
      ],
      [
        /承办单位与事件不一致/,
        ({ schema }) =>
          (database) =>
            database.update(schema.ticketUnit).set({ part: 'assist' }),
      ],
      [
        /归口结果与事件不一致/,
        ({ schema }) =>
          (database) =>
            database.update(schema.routingOutcome).set({ corrected: true, correction: '职责不符' }),
      ],
      [
        /归口结果与事件不一致/,
        ({ schema }) =>
          (database) =>
            database.delete(schema.routingOutcome),
      ],
      [
        /内容被改动/,
        ({ schema }) =>
          (database) =>
            database.update(schema.event).set({ type: 'Urged' }),
      ],
    ];
    for (const [found, change] of changes) {
      const store = await open();
      await write(store, '20261123000001', negative);
      await store.atomically([{ write: change(store) }]);
      assert.match(
        (await verifyAudit(store, { now: shanghai('2026-11-27 09:00'), uploadFolder: null })).broken ?? '',
        found,
      );
      await store.close();
    }
  });

  test(`${name}: without seals nothing older than two days passes, and a late event is sealed the next night`, async () => {
    const store = await open();
    await write(store, '20261123000001', callbackDue);
    const at = (moment: string) => verifyAudit(store, { now: shanghai(moment), uploadFolder: null });
    assert.is((await at('2026-11-26 09:00')).broken, null);
    assert.match((await at('2026-11-28 09:00')).broken ?? '', '没有封存');
    await sealChains(store, shanghai('2026-11-25 12:00'));
    assert.is((await at('2026-11-28 09:00')).broken, null);
    await write(store, '20261123000002', []);
    assert.is(await sealChains(store, shanghai('2026-11-26 00:05')), 1, 'its event is older than the seal before');
    await store.close();
  });

  test(`${name}: a ticket that was taken out altogether is missed by its seal`, async () => {
    const store = await open();
    await write(store, '20261123000001', []);
    await write(store, '20261123000002', []);
    await sealChains(store, shanghai('2026-11-24 00:05'));
    const { event, outbox, ticket } = store.schema;
    await store.atomically([
      { write: (database) => database.delete(outbox).where(eq(outbox.ticket, '20261123000002')) },
      { write: (database) => database.delete(event).where(eq(event.ticket, '20261123000002')) },
      { write: (database) => database.delete(ticket).where(eq(ticket.number, '20261123000002')) },
    ]);
    assert.match(
      (await verifyAudit(store, { now: shanghai('2026-11-28 09:00'), uploadFolder: null })).broken ?? '',
      '第 1 号封存记载的工单 20261123000002',
    );
    await store.close();
  });
}

test.run();
