import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { judgeRepeat } from '../../src/commands/radar/judge.ts';
import { watchForRepeats } from '../../src/commands/radar/watch.ts';
import { findRepeats } from '../../src/jobs/repeats.ts';
import {
  countRepeats,
  findRepeat,
  repeatPage,
  repeatsAgainst,
  repeatsByUnit,
  repeatsOfTicket,
} from '../../src/store/repeat-pairs.ts';
import { road, ticketAlong } from '../http/ticket/journey.ts';
import { testApp } from '../support/app.ts';
import { engines } from '../support/engines.ts';
import { file } from '../support/filed.ts';
import { li, liu } from '../support/people.ts';
import { satisfied } from '../support/tickets.ts';
import { shanghai } from '../support/time.ts';

const everything = { kind: 'all' as const };
const done = { ...satisfied, reasons: [...satisfied.reasons] };
const all = { scope: everything, state: null, unit: null, afterRectification: null };
const LEAD = 'urban-management@420302';

/** Closed with a good rating on Thursday 26 November 2026, 10:00. */
const closing = [
  ...road.slice(0, 4),
  ['2026-11-26 10:00', 'duban', { type: 'RecordCallback', reached: true, answers: done }],
] as typeof road;

for (const { name, open } of engines) {
  test(`${name}: who calls again after the closing is found at registration, once, and counts until it is dismissed`, async () => {
    const home = await testApp({ store: await open() });
    const { store } = home.installation;
    const earlier = await ticketAlong(home, closing);
    home.clock.set('2026-12-08 11:00');
    const later = await file(home);
    const period = {
      scope: everything,
      unit: LEAD,
      from: shanghai('2026-11-01 00:00'),
      to: shanghai('2026-12-01 00:00'),
    };
    const against = [{ ticket: earlier.number, unit: LEAD, unitName: '十堰市茅箭区城市管理执法局', repeats: 1 }];
    assert.equal(await repeatsAgainst(store, period), against);
    assert.equal(await repeatsAgainst(store, { ...period, from: shanghai('2026-12-01 00:00'), to: null }), []);
    assert.equal(await repeatsAgainst(store, { ...period, scope: { kind: 'city', city: '420100' } }), []);
    const pair = await findRepeat(store, everything, { ticket: later.number, earlier: earlier.number });
    assert.is(pair?.state, 'suspected');
    assert.is(pair?.because, 'citizen,place,matter,text');
    assert.is(pair?.likeness, 1);
    assert.equal(await repeatsByUnit(store, all, 5), [
      { unit: LEAD, unitName: '十堰市茅箭区城市管理执法局', pairs: 1 },
    ]);

    const judge = { ticket: later.number, earlier: earlier.number, actor: liu, scope: everything };
    const refused = await judgeRepeat(home.installation, { ...judge, seen: 'suspected', state: 'dismissed', note: '' });
    assert.is(refused?.field, 'note');
    const dismissed = { ...judge, seen: 'suspected', state: 'dismissed' as const, note: '另一拨摊贩，位置不同' };
    assert.is(await judgeRepeat(home.installation, dismissed), null);
    assert.equal(await repeatsAgainst(store, period), []);
    const late = await judgeRepeat(home.installation, { ...dismissed, state: 'confirmed' });
    assert.match(late?.sentence ?? '', `刚由${liu.name}核定为“已排除”`);
    // The nightly look finds it again and leaves the finding as it is.
    assert.is(await findRepeats(home.installation), 1);
    assert.is((await repeatsOfTicket(store, earlier.number))[0]?.state, 'dismissed');
  });

  test(`${name}: a ticket that is still open, or closed long ago, makes no pair`, async () => {
    const home = await testApp({ store: await open() });
    const earlier = await ticketAlong(home, road.slice(0, 4));
    home.clock.set('2026-12-08 11:00');
    await file(home);
    assert.equal(await repeatsOfTicket(home.installation.store, earlier.number), []);
    const past = await testApp({ store: await open() });
    await ticketAlong(past, closing);
    past.clock.set('2027-01-08 11:00');
    const later = await file(past);
    assert.is(await watchForRepeats(past.installation, later, past.clock.now), 0);
  });

  test(`${name}: the list is paged by when a pair was found, and narrowed by state and unit`, async () => {
    const home = await testApp({ store: await open() });
    const { store } = home.installation;
    const earlier = await ticketAlong(home, closing);
    home.clock.set('2026-12-08 11:00');
    const first = await file(home);
    const second = await file(home, { citizen: { name: '刘敏', phone: '13986105566' } });
    home.clock.set('2026-12-09 11:00');
    const third = await file(home);
    const page = await repeatPage(store, all, { after: null, size: 2 });
    assert.equal(
      page.pairs.map(({ ticket }) => ticket),
      [third.number, second.number],
    );
    const rest = await repeatPage(store, all, { after: page.next, size: 2 });
    assert.equal(
      rest.pairs.map(({ ticket }) => ticket),
      [first.number],
    );
    assert.is(rest.next, null);
    assert.is(await countRepeats(store, { ...all, unit: LEAD, state: 'suspected' }), 3);
    assert.is(await countRepeats(store, { ...all, unit: li.unit, afterRectification: true }), 0);
    assert.is((await repeatsAgainst(store, { scope: everything, unit: null, from: null, to: null }))[0]?.repeats, 3);
    assert.is((await repeatsOfTicket(store, earlier.number)).length, 3);
  });
}

test.run();
