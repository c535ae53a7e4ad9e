import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { act } from '../../../src/commands/act.ts';
import { testApp } from '../../support/app.ts';
import { actorOf, road, ticketAlong } from '../ticket/journey.ts';

const rowsOf = (page: string): string[] => [...page.matchAll(/id="row-(\d+)"/g)].map(([, number]) => number ?? '');

test('what was urged, what I signed, what came lately and what is of a matter is found by the chips and the field', async () => {
  const home = await testApp();
  const urged = await ticketAlong(home, road.slice(0, 1));
  await act(home.installation, {
    number: urged.number,
    command: { type: 'Urge', words: '请尽快处理' },
    actor: actorOf('zuoxi'),
    scope: { kind: 'all' },
    seenVersion: null,
  });
  const signed = await ticketAlong(home, road.slice(0, 2));
  const cookie = await home.signIn('chengguan');
  const found = async (query: string, status = 200) => {
    const answer = await home.request(`/queue/all?${query}`, { cookie });
    assert.is(answer.status, status, query);
    return rowsOf(await answer.text()).sort();
  };
  const both = [urged.number, signed.number].sort();
  assert.equal(await found('mark=repeated'), [urged.number]);
  assert.equal(await found('mark=supervised'), []);
  assert.equal(await found('mine=yes'), [signed.number]);
  assert.equal(await found('since=7'), both);
  assert.equal(await found('matter=0201'), both);
  assert.equal(await found(`matter=${encodeURIComponent('占道')}`), both);
  assert.equal(await found('matter=03'), []);
  for (const broken of ['mark=loud', 'mine=1', 'since=8', `matter=${'1'.repeat(31)}`, 'sort=weight&after=9999999.1'])
    assert.equal(await found(broken, 422), both, broken);
  home.clock.set('2026-12-01 09:00');
  const later = await home.request('/queue/all?since=7', { cookie: await home.signIn('chengguan') });
  assert.equal(rowsOf(await later.text()), []);
});

test('a line says how often the same thing was brought up, and the list sorts by it', async () => {
  const home = await testApp();
  await ticketAlong(home, road.slice(0, 1));
  const urged = await ticketAlong(home, road.slice(0, 1));
  await act(home.installation, {
    number: urged.number,
    command: { type: 'Urge', words: '请尽快处理' },
    actor: actorOf('zuoxi'),
    scope: { kind: 'all' },
    seenVersion: null,
  });
  const cookie = await home.signIn('chengguan');
  const page = await (await home.request('/queue/all?sort=-weight', { cookie })).text();
  assert.is(rowsOf(page)[0], urged.number);
  assert.match(page, '催办 1');
});

test('the field for a matter keeps the other filters of the address', async () => {
  const home = await testApp();
  const cookie = await home.signIn('paidan');
  const page = await (await home.request('/queue/open?kind=complaint&sort=-number', { cookie })).text();
  assert.match(page, '<input type="hidden" name="kind" value="complaint"/>');
  assert.match(page, '<input type="hidden" name="sort" value="-number"/>');
});

test.run();
