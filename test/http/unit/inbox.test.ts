import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type TestApp, testApp } from '../../support/app.ts';
import { road, ticketAlong } from '../ticket/journey.ts';

const read = async (home: TestApp, login: string, headers: Record<string, string> = {}) => {
  const answer = await home.request('/unit', { cookie: await home.signIn(login), headers });
  return { status: answer.status, page: await answer.text() };
};

/** Name and count of each pile, and the numbers of the tickets in it. */
const pilesOf = (page: string): Map<string, { count: string; tickets: string[] }> =>
  new Map(
    [...page.matchAll(/<section class="panel inbox-section"[\s\S]*?<\/section>/g)].map(([section]) => {
      const [, name = '', count = ''] =
        /<a href="\/queue\/[^"]+">([^<]+)<\/a> ?<span class="page-count">(\d+)/.exec(section) ?? [];
      return [name, { count, tickets: [...section.matchAll(/\/tickets\/(\d+)/g)].map(([, number]) => number ?? '') }];
    }),
  );

test('the day of a unit begins with its piles: to sign, due today, late, sent back, to rectify', async () => {
  const home = await testApp();
  const toSign = await ticketAlong(home, road.slice(0, 1));
  const inHand = await ticketAlong(home, road.slice(0, 2));
  const toRectify = await ticketAlong(home, road.slice(0, 6));
  home.clock.set('2026-11-26 12:00');
  const { status, page } = await read(home, 'chengguan');
  assert.is(status, 200);
  const piles = pilesOf(page);
  assert.equal(
    [...piles.keys()],
    ['待签收', '今日到期', '已超期', '被退回', '待整改', '督办中', '待我协办', '等待他人'],
  );
  assert.equal(piles.get('待签收'), { count: '1', tickets: [toSign.number] });
  assert.equal(piles.get('已超期')?.tickets, [toSign.number], 'not signed in time');
  assert.equal(piles.get('待整改')?.tickets, [toRectify.number]);
  assert.ok(![...piles.values()].some(({ tickets }) => tickets.includes(inHand.number) && tickets.length === 0));
  assert.match(page, '未来 10 个工作日到期');
  assert.not.match(page, '13872671234');
});

test('a unit’s lead has the replies to endorse in front', async () => {
  const home = await testApp();
  const { page } = await read(home, 'juzhang');
  assert.is([...pilesOf(page).keys()][0], '待我审签');
});

test('a ticket that a unit only assists stands among those to assist, not among its own to sign', async () => {
  const home = await testApp();
  const ticket = await ticketAlong(home, road.slice(0, 1), { title: '夜市摊占道' });
  home.clock.set('2026-11-23 12:00');
  const { page } = await read(home, 'jiaoguan');
  const own = pilesOf(page);
  assert.equal(own.get('待签收')?.tickets, []);
  assert.equal(own.get('待我协办')?.tickets, [ticket.number]);
});

test('read anew by script only the inbox is sent', async () => {
  const home = await testApp();
  const { page } = await read(home, 'chengguan', { 'hx-request': 'true', 'hx-request-type': 'partial' });
  assert.ok(page.startsWith('<div id="inbox"'));
  assert.match(page, '现在没有等待本单位办理的工单。');
});

test('only people of a unit have one', async () => {
  const home = await testApp();
  assert.is((await read(home, 'duban')).status, 403);
  assert.is((await home.request('/unit')).status, 303);
});

test.run();
