import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { act } from '../../../src/commands/act.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { deskOf } from '../ticket/desk.ts';
import { actorOf, road, ticketAlong } from '../ticket/journey.ts';

const dispatched = (home: TestApp): Promise<Ticket> => ticketAlong(home, road.slice(0, 1));

/** A ticked box of the list. */
const box = ({ number, version }: Ticket): string => `${number}.${version}`;

const ticked = (page: string): string[] =>
  [...page.matchAll(/<input type="checkbox" name="numbers" value="(\d+)\.\d+" checked=""/g)].map(
    ([, number]) => number ?? '',
  );

const sign = async (home: TestApp, numbers: string[], login = 'chengguan', where = '') => {
  const cookie = await home.signIn(login);
  const answer = await home.request(`/queue/to-sign/acceptances${where}`, { cookie, form: { numbers } });
  return { status: answer.status, page: await answer.text() };
};

test('a handler signs for several tickets at once, each in its own name and with an event of its own', async () => {
  const home = await testApp();
  const [first, second, third] = [await dispatched(home), await dispatched(home), await dispatched(home)];
  const { status, page } = await sign(home, [box(first), box(second)]);
  assert.is(status, 200);
  assert.match(page, '已签收 2 件。');
  const { stored } = deskOf(home);
  for (const { number } of [first, second]) {
    const ticket = await stored(number);
    assert.equal([ticket.state, ticket.handler?.name, ticket.version], ['handling', '李国强', 3]);
  }
  assert.is((await stored(third.number)).state, 'dispatched', 'what was not ticked stays');
});

test('what somebody else changed meanwhile is refused with how it stands now, stays ticked, and the rest is signed', async () => {
  const home = await testApp();
  const [fine, moved] = [await dispatched(home), await dispatched(home)];
  const urged = await act(home.installation, {
    number: moved.number,
    command: {
      type: 'RequestReturn',
      reason: 'wrong-place',
      clause: '2.1.4',
      explanation: '地点在张湾区，不在本辖区。',
    },
    actor: actorOf('chengguan'),
    scope: { kind: 'all' },
    seenVersion: null,
  });
  if (isRefusal(urged)) throw new Error(urged.sentence);
  const { status, page } = await sign(home, [box(fine), box(moved)]);
  assert.is(status, 200);
  assert.match(page, '已签收 1 件。');
  assert.match(page, '1 件没有签收');
  assert.match(page, '您打开列表之后有了新的变化，现在是“退单待审”。');
  assert.is((await deskOf(home).stored(fine.number)).state, 'handling');
});

test('a refused ticket that is still in the list keeps its tick, with the version that it has now', async () => {
  const home = await testApp();
  const ticket = await dispatched(home);
  const { status, page } = await sign(home, [`${ticket.number}.1`]);
  assert.is(status, 422, 'nothing was done');
  assert.equal(ticked(page), [ticket.number]);
  assert.match(page, `value="${box(ticket)}"`);
});

test('the same form sent twice says again that it was signed', async () => {
  const home = await testApp();
  const ticket = await dispatched(home);
  await sign(home, [box(ticket)]);
  const { status, page } = await sign(home, [box(ticket)]);
  assert.is(status, 200);
  assert.match(page, '已签收 1 件。');
  assert.is((await deskOf(home).stored(ticket.number)).version, 3, 'and nothing was written again');
});

test('nobody signs for another unit, whatever the form says', async () => {
  const home = await testApp();
  const ticket = await dispatched(home);
  const { status, page } = await sign(home, [box(ticket), '20990101000001.1'], 'jiaoguan');
  assert.is(status, 422);
  assert.match(page, '2 件没有签收');
  assert.is((await deskOf(home).stored(ticket.number)).state, 'dispatched');
  assert.is((await sign(home, [box(ticket)], 'paidan')).status, 404, 'no queue of a dispatcher');
});

test('without a tick, and with more than fifty, nothing is done and the page says what to do', async () => {
  const home = await testApp();
  const none = await sign(home, []);
  assert.is(none.status, 422);
  assert.match(none.page, '还没有选择工单。请先在列表左侧勾选，再办理。');
  const many = await sign(
    home,
    Array.from({ length: 51 }, (_, index) => `2026112300${String(1000 + index)}.2`),
  );
  assert.match(many.page, '一次最多 50 件，您选了 51 件。请分批办理。');
});

test('the list comes back with its filters, and its address leads to the list', async () => {
  const home = await testApp();
  const ticket = await dispatched(home);
  await dispatched(home);
  const { page } = await sign(home, [box(ticket)], 'chengguan', '?kind=complaint&sort=-number');
  assert.match(page, 'formaction="/queue/to-sign/acceptances?kind=complaint&amp;sort=-number"');
  const cookie = await home.signIn('chengguan');
  const again = await home.request('/queue/to-sign/acceptances', { cookie });
  assert.equal([again.status, again.headers.get('location')], [303, '/queue/to-sign']);
});

test('without script a link ticks the whole page', async () => {
  const home = await testApp();
  const tickets = [await dispatched(home), await dispatched(home)];
  const cookie = await home.signIn('chengguan');
  const plain = await (await home.request('/queue/to-sign', { cookie })).text();
  assert.equal(ticked(plain), []);
  const all = await (await home.request('/queue/to-sign?picked=all', { cookie })).text();
  assert.equal(ticked(all).sort(), tickets.map(({ number }) => number).sort());
  assert.not.match(all, 'acceptances?picked', 'the tick is no filter');
});

test.run();
