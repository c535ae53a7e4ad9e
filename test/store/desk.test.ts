import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { unnarrowed } from '../../src/domain/queue/narrowing.ts';
import type { ReplyTemplate } from '../../src/domain/template/template.ts';
import { Conflict } from '../../src/store/database.ts';
import { dueBetween } from '../../src/store/due-days.ts';
import { addSavedFilter, removeSavedFilter, savedFiltersOf } from '../../src/store/saved-filters.ts';
import {
  addTemplates,
  changeTemplate,
  countUse,
  findTemplate,
  offeredTemplates,
  templatesOf,
} from '../../src/store/templates.ts';
import { countTickets, narrowedTo } from '../../src/store/ticket-list.ts';
import { engines } from '../support/engines.ts';
import { chen, li } from '../support/people.ts';
import { callbackDue, dispatched, type Step, signed } from '../support/tickets.ts';
import { shanghai } from '../support/time.ts';
import { write } from '../support/written.ts';

const urged: Step[] = [...signed, ['2026-11-23 11:00', chen, { type: 'Urge', words: '请尽快处理' }]];
const at = new Date('2026-11-23T09:00:00+08:00');

const template = (id: string, more: Partial<ReplyTemplate> = {}): ReplyTemplate => ({
  id,
  act: 'Reply',
  matter: null,
  unit: null,
  title: id,
  body: '您反映的问题已经办好。',
  active: true,
  uses: 0,
  changedAt: at.getTime(),
  changedBy: '周敏',
  ...more,
});

for (const { name, open } of engines) {
  test(`${name}: lists are narrowed by what was urged, who signed, when it came, and matter by code or word`, async () => {
    const store = await open();
    await write(store, '20261123000001', dispatched);
    await write(store, '20261123000002', signed);
    await write(store, '20261123000003', urged);
    const now = shanghai('2026-11-24 09:00');
    const found = (narrowing: Partial<typeof unnarrowed>) =>
      countTickets(store, narrowedTo(store, { ...unnarrowed, ...narrowing }, now));
    assert.is(await found({ mark: 'repeated' }), 1);
    assert.is(await found({ mark: 'supervised' }), 0);
    assert.is(await found({ handler: li.id }), 2);
    assert.is(await found({ handler: 'wang' }), 0);
    assert.is(await found({ registeredFrom: shanghai('2026-11-23 00:00') }), 3);
    assert.is(await found({ registeredFrom: shanghai('2026-11-24 00:00') }), 0);
    for (const matter of ['02', '0201', '020104', '占道', '占道 经营']) assert.is(await found({ matter }), 3, matter);
    for (const matter of ['03', '0202', '路灯', '%', '_', '占道 路灯']) assert.is(await found({ matter }), 0, matter);
    await store.close();
  });

  test(`${name}: what ends on each of several days is counted in one look, between the moments and nowhere else`, async () => {
    const store = await open();
    await write(store, '20261123000001', dispatched);
    await write(store, '20261123000002', dispatched);
    await write(store, '20261123000003', signed);
    const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-12-07', '2026-12-08'];
    const moments = days.map((day) => shanghai(`${day} 00:00`));
    assert.equal(await dueBetween(store, undefined, moments), [0, 2, 0, 1]);
    assert.equal(await dueBetween(store, undefined, moments.slice(0, 1)), []);
    await store.close();
  });

  test(`${name}: filters are a person’s in one role, in the order of saving, and nobody else’s to delete`, async () => {
    const store = await open();
    const owner = { account: 'li', role: 'handler' };
    const row = (id: string, title: string, later: number) => ({
      id,
      ...owner,
      name: title,
      address: `/queue/in-hand?light=${id}`,
      createdAt: new Date(at.getTime() + later),
    });
    await addSavedFilter(store, row('red', '红灯', 1));
    await addSavedFilter(store, row('yellow', '黄灯', 2));
    await addSavedFilter(store, row('again', '红灯', 3));
    const names = async (role = 'handler') => (await savedFiltersOf(store, { ...owner, role })).map((one) => one.name);
    assert.equal(await names(), ['红灯', '黄灯'], 'a name is kept once');
    assert.equal(await names('unit-lead'), []);
    await removeSavedFilter(store, { account: 'wang', role: 'handler' }, 'red');
    assert.equal(await names(), ['红灯', '黄灯']);
    await removeSavedFilter(store, owner, 'red');
    assert.equal(await names(), ['黄灯']);
    await store.close();
  });

  test(`${name}: templates are kept by unit, counted when used, and rewritten only as they were seen`, async () => {
    const store = await open();
    const own = 'urban-management@420302';
    await addTemplates(store, [
      template('hotline'),
      template('own', { unit: own }),
      template('old', { active: false }),
    ]);
    await addTemplates(store, [template('hotline', { title: '第二次装入' })]);
    const ids = (templates: ReplyTemplate[]) => templates.map(({ id }) => id).sort();
    assert.equal(ids(await templatesOf(store, null)), ['hotline', 'old']);
    assert.equal(ids(await templatesOf(store, own)), ['own']);
    assert.equal(ids(await offeredTemplates(store, own)), ['hotline', 'own']);
    assert.equal(ids(await offeredTemplates(store, null)), ['hotline']);
    await countUse(store, 'hotline');
    await countUse(store, 'hotline');
    const changed = template('hotline', { title: '改过的', changedAt: at.getTime() + 1 });
    await changeTemplate(store, changed, at.getTime());
    assert.equal(await findTemplate(store, 'hotline'), { ...changed, uses: 2 });
    let fault: unknown = null;
    await changeTemplate(store, changed, at.getTime()).catch((thrown: unknown) => {
      fault = thrown;
    });
    assert.ok(fault instanceof Conflict);
    assert.is(await findTemplate(store, 'nobody'), null);
    await store.close();
  });

  test(`${name}: a ticket that waits for its callback still counts for those days`, async () => {
    const store = await open();
    await write(store, '20261123000001', callbackDue);
    const [during] = await dueBetween(store, undefined, [shanghai('2026-11-25 00:00'), shanghai('2026-12-31 00:00')]);
    assert.is(during, 1);
    await store.close();
  });
}

test.run();
