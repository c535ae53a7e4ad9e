import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { act } from '../../../src/commands/act.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import type { BodyReference } from '../../../src/domain/routing/answer.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { file } from '../../support/filed.ts';
import { zhou } from '../../support/people.ts';
import { order } from '../../support/tickets.ts';

const traffic: BodyReference = {
  unit: '十堰市公安局交通管理局',
  code: 'traffic-police@420300',
  function: 'traffic-police',
};

const dispatchTo = async (home: TestApp, ticket: Ticket, lead: BodyReference = order.lead): Promise<void> => {
  const outcome = await act(home.installation, {
    number: ticket.number,
    command: { type: 'Dispatch', order: { ...order, lead, assist: [], correction: '按职责分工派单' } },
    actor: zhou,
    scope: { kind: 'all' },
    seenVersion: null,
  });
  if (isRefusal(outcome)) throw new Error(outcome.sentence);
};

/** Numbers of the rows of a page, in order. */
const rowsOf = (page: string): string[] => [...page.matchAll(/id="row-(\d+)"/g)].map(([, number]) => number ?? '');

/** The address behind a link of the page. */
const linkOf = (page: string, words: string): string | null => {
  const found = new RegExp(`href="([^"]+)"[^>]*>${words}`).exec(page)?.[1];
  return found === undefined ? null : found.replaceAll('&amp;', '&');
};

test('the day of every role begins where its work is', async () => {
  const home = await testApp();
  const begins = async (login: string) =>
    (await home.request('/work', { cookie: await home.signIn(login) })).headers.get('location');
  assert.is(await begins('paidan'), '/dispatch');
  assert.is(await begins('zuoxi'), '/seat/intake');
  assert.is(await begins('chengguan'), '/unit');
  assert.is(await begins('juzhang'), '/unit');
  assert.is(await begins('duban'), '/queue/to-call');
  assert.is(await begins('guanli'), '/admin/accounts');
});

test('a handler sees the tickets of the own unit and no others', async () => {
  const home = await testApp();
  const own = await file(home);
  const other = await file(home, { title: '路口红绿灯不亮' });
  await dispatchTo(home, own);
  await dispatchTo(home, other, traffic);
  const page = await (await home.request('/queue/to-sign', { cookie: await home.signIn('chengguan') })).text();
  assert.equal(rowsOf(page), [own.number]);
  assert.match(page, '夜市摊占道，孩子放学只能走马路');
  assert.not.match(page, '路口红绿灯不亮');
  assert.not.match(page, '13872671234');
});

test('a dispatcher of another city sees an empty queue that says why', async () => {
  const home = await testApp();
  await file(home, { city: '420500', place: { division: '420502', address: '' } });
  const answer = await home.request('/queue/to-dispatch', { cookie: await home.signIn('paidan') });
  const page = await answer.text();
  assert.is(answer.status, 200);
  assert.equal(rowsOf(page), []);
  assert.match(page, '没有待派的诉求。新诉求登记后会自动出现在这里。');
});

test('a queue of another role is not there', async () => {
  const home = await testApp();
  const answer = await home.request('/queue/to-review', { cookie: await home.signIn('chengguan') });
  assert.is(answer.status, 404);
  assert.is((await home.request('/queue/all')).status, 303, 'without a session one is sent to sign in');
});

test('paging through seventy tickets forth and back shows each once, thirty to a page', async () => {
  const home = await testApp();
  const numbers: string[] = [];
  for (let index = 0; index < 70; index += 1) numbers.push((await file(home)).number);
  const cookie = await home.signIn('paidan');
  const pages: string[][] = [];
  let address: string | null = '/queue/open?sort=-registered';
  let last = '';
  while (address) {
    last = await (await home.request(address, { cookie })).text();
    pages.push(rowsOf(last));
    address = linkOf(last, '下一页');
  }
  assert.equal(
    pages.map((page) => page.length),
    [30, 30, 10],
  );
  assert.equal(pages.flat(), [...numbers].reverse());
  const back: string[][] = [];
  for (address = linkOf(last, '上一页'); address; address = linkOf(last, '上一页')) {
    last = await (await home.request(address, { cookie })).text();
    back.push(rowsOf(last));
  }
  assert.equal(back, [pages[1], pages[0]]);
});

test('filters and order stand in the address and stay while paging', async () => {
  const home = await testApp();
  for (let index = 0; index < 31; index += 1) await file(home);
  await file(home, { title: '建议增加公交班次', text: '建议在早高峰给 202 路公交车多加几班，等车要半小时。' });
  const cookie = await home.signIn('paidan');
  const page = await (await home.request('/queue/open?kind=complaint&sort=-number', { cookie })).text();
  assert.not.match(page, '建议增加公交班次');
  assert.match(page, /aria-sort="descending"/);
  const next = linkOf(page, '下一页');
  assert.match(next ?? '', 'kind=complaint');
  assert.match(next ?? '', 'sort=-number');
  const none = await (await home.request('/queue/open?kind=praise', { cookie })).text();
  assert.match(none, '没有符合筛选条件的工单。');
  assert.match(none, '去掉全部筛选条件');
});

test('lights are filtered by what is near and what is over', async () => {
  const home = await testApp();
  const ticket = await file(home);
  await dispatchTo(home, ticket);
  const supervisor = async () => home.signIn('duban');
  const fresh = await (await home.request('/queue/open?light=red', { cookie: await supervisor() })).text();
  assert.equal(rowsOf(fresh), []);
  home.clock.set('2026-11-26 09:00');
  const late = await (await home.request('/queue/open?light=red', { cookie: await supervisor() })).text();
  assert.equal(rowsOf(late), [ticket.number]);
  assert.match(late, '已超期');
});

test('an address that cannot be read is refused, keeps what could be read, and leads back to the first page', async () => {
  const home = await testApp();
  const ticket = await file(home);
  const cookie = await home.signIn('paidan');
  for (const broken of ['after=here', 'after=1.x', 'sort=colour', 'light=blue', 'sort=state&after=999999999999.1']) {
    const answer = await home.request(`/queue/open?kind=${ticket.kind}&${broken}`, { cookie });
    const page = await answer.text();
    assert.is(answer.status, 422, broken);
    assert.equal(rowsOf(page), [ticket.number], broken);
    assert.match(page, '网址中的翻页或筛选条件无法识别');
    assert.match(linkOf(page, '重新打开第一页') ?? '', `kind=${ticket.kind}`);
  }
});

test('with script on only the list is sent, without it and when going back the whole page', async () => {
  const home = await testApp();
  const cookie = await home.signIn('paidan');
  const asked = async (headers: Record<string, string>) =>
    (await home.request('/queue/open', { cookie, headers })).text();
  const part = await asked({ 'hx-request': 'true', 'hx-request-type': 'partial' });
  assert.ok(part.startsWith('<div id="tickets"'));
  assert.match(await asked({ 'hx-request': 'true', 'hx-request-type': 'full' }), '<!doctype html>');
  assert.match(await asked({}), '<!doctype html>');
});

test.run();
