import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { retimeOpen } from '../../../src/cli/retime.ts';
import type { Installation } from '../../../src/commands/installation.ts';
import { calendarOf } from '../../../src/domain/deadline/calendar.ts';
import { eventsOf, findTicket } from '../../../src/store/tickets.ts';
import { wall } from '../../domain/deadline/timekeeping.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { deskOf } from '../ticket/desk.ts';
import { road, ticketAlong } from '../ticket/journey.ts';

/** The installation under a calendar in which 25 November 2026 is a day of rest, as after a late notice. */
const noticed = ({ installation }: TestApp): Installation => {
  const { timekeeping } = installation;
  const years = [...timekeeping.calendar.values()].map(({ year }) =>
    year.year === 2026 ? { ...year, rest: [...year.rest, { date: '2026-11-25', name: '临时放假' }] } : year,
  );
  return Object.create(installation, {
    timekeeping: { value: { ...timekeeping, calendar: calendarOf(years) } },
    directoryVersion: { value: installation.directoryVersion },
  });
};

const dueOf = async ({ installation }: TestApp, number: string): Promise<string> => {
  const ticket = await findTicket(installation.store, { kind: 'all' }, number);
  return wall(ticket?.clocks.reply?.dueAt ?? 0).slice(0, 16);
};

test('the command lists every change and a sum, and writes nothing', async () => {
  const app = await testApp();
  const { number } = await ticketAlong(app, road.slice(0, 2));
  const said: string[] = [];
  const status = await retimeOpen(noticed(app), { apply: false, because: '' }, (line) => said.push(line));
  assert.is(status, 0);
  assert.equal(said, [
    `${number} 办理答复 12月7日 18:00 → 12月8日 18:00：工作日历有变化`,
    `${number} 协办（十堰市公安局交通管理局茅箭区大队） 11月26日 18:00 → 11月27日 18:00：工作日历有变化`,
    '工单 1 件、时限 2 个会改变，不能计算 0 件。',
    '以上只是预览，没有写入。确认无误后加上 --apply --because 原因 再执行一次。',
  ]);
  assert.is(await dueOf(app, number), '2026-12-07 18:00');
});

test('told to, and with the reason, each ticket gets an event; a second run finds nothing left', async () => {
  const app = await testApp();
  const { number } = await ticketAlong(app, road.slice(0, 2));
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  assert.is(await retimeOpen(noticed(app), { apply: true, because: ' ' }, say), 1);
  assert.match(said.at(-1) ?? '', /请用 --because 写明原因/);
  assert.is(await retimeOpen(noticed(app), { apply: true, because: '国务院办公厅调整放假安排' }, say), 0);
  assert.is(said.at(-1), '已重新计时工单 1 件、时限 2 个，没有完成 0 件。');
  assert.is(await dueOf(app, number), '2026-12-08 18:00');
  const last = (await eventsOf(app.installation.store, number)).at(-1);
  assert.equal([last?.type, last?.by.name], ['Retimed', '命令行']);
  await retimeOpen(noticed(app), { apply: false, because: '' }, say);
  assert.is(said.at(-1), '工单 0 件、时限 0 个会改变，不能计算 0 件。');
});

test('the administrator’s page says that nothing differs, wants a reason, and belongs to nobody else', async () => {
  const app = await testApp();
  await ticketAlong(app, road.slice(0, 2));
  const desk = deskOf(app);
  assert.match((await desk.read('guanli', '/admin/retiming')).text, /没有需要重新计时的工单/);
  const cookie = await app.signIn('guanli');
  const refused = await app.request('/admin/retiming', { cookie, form: { because: '' } });
  assert.is(refused.status, 422);
  assert.match(await refused.text(), /请写明原因|没有需要重新计时/);
  assert.is((await desk.read('duban', '/admin/retiming')).status, 403);
});

test.run();
