import { eq } from 'drizzle-orm';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkNightly } from '../../src/commands/audit/nightly.ts';
import { road, ticketAlong } from '../http/ticket/journey.ts';
import { testApp } from '../support/app.ts';

test('at night every ticket is held against its events, and nothing is told when all agree', async () => {
  const guikou = await testApp();
  await ticketAlong(guikou, road);
  await ticketAlong(guikou, road.slice(0, 3));
  assert.equal(await checkNightly(guikou.installation), { checked: 2, broken: [] });
  const { store } = guikou.installation;
  assert.is(await store.database.$count(store.schema.notice, eq(store.schema.notice.topic, 'audit')), 0);
});

test('a row that somebody changed behind the program’s back is found, also months later, and the administrator is told', async () => {
  const guikou = await testApp();
  const { number } = await ticketAlong(guikou, road);
  const { store } = guikou.installation;
  const { ticket, notice } = store.schema;
  await store.atomically([
    {
      write: (database) =>
        database.update(ticket).set({ satisfaction: 'very-satisfied' }).where(eq(ticket.number, number)),
    },
  ]);
  guikou.clock.set('2027-03-01 01:30');
  const { broken } = await checkNightly(guikou.installation);
  assert.equal(
    broken.map(({ ticket: found }) => found),
    [number],
  );
  const [told] = await store.database.select().from(notice).where(eq(notice.topic, 'audit'));
  assert.equal([told?.role, told?.urgent, told?.ticket], ['administrator', true, number]);
  assert.match(told?.text ?? '', '现状与事件推算的结果不一致');
  const page = await guikou.request('/notices', { cookie: await guikou.signIn('guanli') });
  assert.match(await page.text(), '每晚核对发现');
});

test.run();
