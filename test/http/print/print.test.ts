import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type TestApp, testApp } from '../../support/app.ts';
import { road, ticketAlong } from '../ticket/journey.ts';

const read = async (home: TestApp, login: string, path: string) => {
  const answer = await home.request(path, { cookie: await home.signIn(login) });
  return { status: answer.status, page: await answer.text() };
};

const sheetsOf = (page: string): number => [...page.matchAll(/<article class="sheet/g)].length;

test('a closing form tells the whole of a closed ticket: words, answer, callbacks, rectification and duties', async () => {
  const home = await testApp();
  const ticket = await ticketAlong(home, road);
  const { status, page } = await read(home, 'duban', `/tickets/${ticket.number}/closing-form`);
  assert.is(status, 200);
  for (const part of [
    '办结单',
    '人民小学门口每天下午有十几个卖炸串的摊子',
    '已安排执法人员每天 16:00 至 18:00 在校门口值守',
    '回访与评价',
    '非常不满意，未解决',
    '满意，已解决',
    '整改单',
    '护栏已装好',
    '时限责任',
    '按期，距时限',
  ])
    assert.match(page, part);
  assert.not.match(page, '尚未办结（');
  assert.not.match(page, '13872671234', 'numbers stay masked on paper');
  assert.not.match(page, '孙桂兰');
});

test('a form printed too early says so', async () => {
  const home = await testApp();
  const ticket = await ticketAlong(home, road.slice(0, 2));
  const { page } = await read(home, 'chengguan', `/tickets/${ticket.number}/closing-form`);
  assert.match(page, '这件工单尚未办结（办理中）');
});

test('of a confidential appeal paper never says whose it is, whoever prints it', async () => {
  const home = await testApp();
  const ticket = await ticketAlong(home, road, {
    confidential: true,
    text: '我是孙桂兰，电话13872671234，人民小学门口的摊子太多了。',
  });
  for (const path of [
    `/tickets/${ticket.number}/closing-form`,
    `/tickets/${ticket.number}/print`,
    `/print/closing-forms?numbers=${ticket.number}`,
    `/print/work-orders?numbers=${ticket.number}`,
  ]) {
    const { status, page } = await read(home, 'duban', path);
    assert.is(status, 200, path);
    assert.not.match(page, '孙桂兰', path);
    assert.not.match(page, '13872671234', path);
  }
});

test('several tickets are printed on sheets of their own; those of others are left out and counted', async () => {
  const home = await testApp();
  const own = [await ticketAlong(home, road.slice(0, 1)), await ticketAlong(home, road.slice(0, 2))];
  const numbers = own.map(({ number, version }) => `numbers=${number}.${version}`).join('&');
  const { status, page } = await read(home, 'chengguan', `/print/work-orders?${numbers}&numbers=20990101000001`);
  assert.is(status, 200);
  assert.is(sheetsOf(page), 2);
  assert.match(page, '共 2 件，每件另起一页。另有 1 件不在您的办理范围内，没有打印。');
  const commas = await read(
    home,
    'chengguan',
    `/print/closing-forms?numbers=${own.map(({ number }) => number).join(',')}`,
  );
  assert.is(sheetsOf(commas.page), 2);
});

test('nothing chosen, too many and nothing within sight each say what to do', async () => {
  const home = await testApp();
  const none = await read(home, 'chengguan', '/print/work-orders');
  assert.equal([none.status, none.page.includes('还没有选择工单')], [422, true]);
  const many = Array.from({ length: 51 }, (_, index) => 20_261_123_000_001 + index).join(',');
  assert.match((await read(home, 'chengguan', `/print/work-orders?numbers=${many}`)).page, '一次最多 50 件');
  assert.is((await read(home, 'chengguan', '/print/work-orders?numbers=20990101000001')).status, 404);
  assert.is((await home.request('/print/work-orders?numbers=20990101000001')).status, 303);
});

test.run();
