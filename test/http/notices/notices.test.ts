import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { tellEvents } from '../../../src/commands/notices/tell.ts';
import { DAY } from '../../../src/domain/instant.ts';
import { updateAccount } from '../../../src/store/accounts.ts';
import { noticeStatements } from '../../../src/store/notices.ts';
import { testApp } from '../../support/app.ts';
import { road, ticketAlong } from '../ticket/journey.ts';

const rethrow = (fault: unknown): void => {
  throw fault;
};

const withTicket = async (confidential = false) => {
  const home = await testApp();
  const ticket = await ticketAlong(home, road.slice(0, 2), {
    confidential,
    ...(confidential ? { title: '孙桂兰反映夜市摊占道' } : {}),
  });
  await tellEvents(home.installation, rethrow);
  const page = async (login: string, path = '/notices') => {
    const answer = await home.request(path, { cookie: await home.signIn(login) });
    return answer.text();
  };
  return { ...home, ticket, page };
};

test('a handler finds what was told, unread, with a way to the ticket', async () => {
  const { ticket, page } = await withTicket();
  const list = await page('chengguan');
  assert.match(list, '<h1>提醒<span class="page-count">1 条未读</span></h1>');
  assert.match(
    list,
    `<a class="row-link" href="/tickets/${ticket.number}"><strong>派来工单 ${ticket.number}（占道经营）`,
  );
  assert.match(list, ticket.appeal.title);
  assert.match(list, '未读');
  assert.match(await page('shenji'), '还没有提醒。');
});

test('all are marked as read up to the newest that was shown; what comes later is unread', async () => {
  const { request, signIn, installation, clock, page } = await withTicket();
  const cookie = await signIn('chengguan');
  const last = /name="last" value="(\d+)"/u.exec(await page('chengguan'))?.[1] ?? '';
  await ticketAlong({ installation, clock }, road.slice(0, 1));
  await tellEvents(installation, rethrow);
  const answer = await request('/notices', { cookie, form: { last } });
  assert.equal([answer.status, answer.headers.get('location')], [303, '/notices?done=read']);
  const list = await page('chengguan', '/notices?done=read');
  assert.match(list, '1 条未读');
  assert.match(list, '已标为已读');
  const unread = await page('chengguan', '/notices?only=unread');
  assert.is(unread.match(/<tr id="row-/gu)?.length, 1);
  assert.match(await page('chengguan', '/notices?only=urgent'), '没有紧急提醒。');
  for (const wrong of ['', '-1', 'x', '99999999999999999'])
    assert.is((await request('/notices', { cookie, form: { last: wrong } })).status, 303);
  assert.match(await page('chengguan'), '1 条未读');
});

test('a long list is read in parts, forwards and back', async () => {
  const { installation, clock, page } = await withTicket();
  const { store } = installation;
  const row = {
    at: new Date(clock.now),
    role: 'dispatcher',
    unit: null,
    city: '420300',
    account: null,
    ticket: null,
    topic: 'ReturnRequested',
    address: '/work',
    urgent: false,
  };
  const rows = Array.from({ length: 120 }, (_, index) => ({ ...row, text: `第${index + 1}条。` }));
  await store.atomically(noticeStatements(store, rows));
  const first = await page('paidan');
  assert.match(first, '第120条。');
  assert.match(first, '99+');
  const next = /href="(\/notices\?older=\d+)"/u.exec(first)?.[1] ?? '';
  const second = await page('paidan', next);
  assert.match(second, '第70条。');
  assert.not.match(second, '第71条。');
  const back = /href="(\/notices\?newer=\d+)"/u.exec(second)?.[1] ?? '';
  assert.match(await page('paidan', back), '第120条。');
  assert.match(await page('paidan', '/notices?older=abc'), '第120条。');
});

test('a ticket that has gone elsewhere is named without a link, and a confidential citizen stays unnamed', async () => {
  const { installation, ticket, page } = await withTicket(true);
  assert.not.match(await page('chengguan'), '孙桂兰');
  await installation.store.atomically([{ write: (database) => database.delete(installation.store.schema.ticketUnit) }]);
  const list = await page('chengguan');
  assert.match(list, '这件工单已不在您的办理范围内');
  assert.not.match(list, `href="/tickets/${ticket.number}"`);
});

test('what is two weeks old counts as known, also for who never looked', async () => {
  const { clock, page } = await withTicket();
  clock.now += 15 * DAY;
  assert.match(await page('chengguan'), '0 条未读');
});

test('everybody says himself where urgent notices reach him', async () => {
  const { request, signIn, installation, page } = await withTicket();
  const cookie = await signIn('chengguan');
  const send = (mobile: string, mail: string) => request('/account/contact', { cookie, form: { mobile, mail } });
  const wrong = await send('1387267', 'li@cg.example.cn');
  assert.is(wrong.status, 422);
  const again = await wrong.text();
  assert.match(again, '手机号不对');
  assert.match(again, 'value="1387267"');
  assert.is((await send('', 'li at cg')).status, 422);
  assert.is((await send('138 7267-1234', ' li@cg.example.cn ')).status, 303);
  const [row] = await installation.store.database.select().from(installation.store.schema.accountChange);
  assert.equal([row?.account, row?.act, row?.byName], ['demonstration-chengguan', 'changed', '李国强']);
  assert.match(await page('chengguan', '/account/contact'), 'value="13872671234"');
  await updateAccount(installation.store, 'demonstration-chengguan', { active: false });
});

test.run();
