import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { fulfilDuties } from '../../../src/jobs/duties.ts';
import { testApp } from '../../support/app.ts';
import { deskOf } from '../ticket/desk.ts';
import { road, ticketAlong } from '../ticket/journey.ts';

const supervised = async () => {
  const app = await testApp();
  const { number } = await ticketAlong(app, road.slice(0, 2));
  const desk = deskOf(app);
  app.clock.set('2026-11-24 10:00');
  const opened = await desk.send('duban', number, 'supervision', {
    level: 'listed',
    cause: 'other',
    demand: '请单位负责人牵头，三个工作日内书面报告值守安排。',
  });
  return { app, number, desk, opened, order: `${number}-D1` };
};

test('a supervisor opens an order; the unit answers it with a file; the supervisor closes it', async () => {
  const { app, number, desk, opened, order } = await supervised();
  assert.is(opened.status, 303);
  const unitsPage = await desk.read('chengguan', `/tickets/${number}`);
  assert.match(unitsPage.text, /挂牌督办/);
  assert.match(unitsPage.text, new RegExp(`/supervision/${order}`));
  const short = await desk.send('chengguan', number, 'supervision-answer', { order, text: '好' });
  assert.is(short.status, 422);
  assert.match(short.text, /督办回复太短/);
  const pdf = new File(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF'], '值守安排.pdf', {
    type: 'application/pdf',
  });
  const answered = await desk.send('chengguan', number, 'supervision-answer', {
    order,
    text: '已由副局长牵头，今起每天 16:00 至 20:00 值守。',
    files: pdf,
  });
  assert.is(answered.status, 303);
  const stored = await desk.stored(number);
  assert.equal(
    [stored.supervisions[0]?.state, stored.supervisions[0]?.answers[0]?.attachments.map(({ name }) => name)],
    ['answered', ['值守安排.pdf']],
  );
  app.clock.set('2026-11-25 10:00');
  const closed = await desk.send(
    'duban',
    number,
    'supervision-closing',
    { order, note: '措施到位' },
    { 'hx-request': 'true' },
  );
  assert.match(closed.text, /督办单已核销/);
});

test('an unknown level or cause is refused at its field, and what was typed stays', async () => {
  const app = await testApp();
  const { number } = await ticketAlong(app, road.slice(0, 2));
  const refused = await deskOf(app).send('duban', number, 'supervision', {
    level: '',
    cause: 'overdue',
    demand: '请尽快办理这件诉求。',
  });
  assert.is(refused.status, 422);
  assert.match(refused.text, /请选择督办级别/);
  assert.match(refused.text, /请尽快办理这件诉求。/);
});

test('the order has a page of its own for paper, seen by whoever sees the ticket and by nobody else', async () => {
  const { desk, order } = await supervised();
  const sheet = await desk.read('chengguan', `/supervision/${order}`);
  assert.is(sheet.status, 200);
  for (const words of ['督办单（挂牌督办）', '书面报告值守安排', '茅箭区城市管理执法局', '纸张 A4'])
    assert.match(sheet.text, words);
  assert.match((await desk.read('duban', `/supervision/${order}`)).text, /刘建平/);
  assert.is((await desk.read('duban', '/supervision/20261123999999-D1')).status, 404);
  assert.is((await desk.read('duban', '/supervision/nonsense')).status, 404);
});

test('the ledger lists the order with its filters in the address, and leaves out what does not fit', async () => {
  const { desk, order } = await supervised();
  const all = await desk.read('duban', '/books/supervision');
  assert.match(all.text, order);
  const fits = await desk.read('duban', '/books/supervision?level=listed&state=open&month=2026-11');
  assert.match(fits.text, order);
  for (const other of ['level=daily', 'state=closed', 'overdue=1', 'month=2026-10', 'unit=housing@420300'])
    assert.not.match((await desk.read('duban', `/books/supervision?${other}`)).text, order);
  assert.match((await desk.read('duban', '/books/supervision?level=daily')).text, /没有符合条件的督办单/);
  assert.match((await desk.read('duban', '/books')).text, /督办台账/);
  const seat = await desk.read('zuoxi', '/books/supervision');
  assert.is(seat.status, 403);
});

test('the notice of the month on the page and as files; a unit sees its own line', async () => {
  const { app, desk } = await supervised();
  app.clock.set('2026-12-09 10:00');
  const page = await desk.read('duban', '/books/notices?month=2026-11');
  assert.match(page.text, /月度通报：2026年11月/);
  assert.match(page.text, /100\.0%（1\/1）/);
  assert.match(page.text, /2 个工作日/);
  const csv = await desk.read('duban', '/books/notices.csv?month=2026-11');
  const [head, line, total] = csv.text.replace('\ufeff', '').trim().split('\r\n');
  assert.is(head, '单位,派单,按期签收,按期答复,退单,重办,催办,日常督办,挂牌督办,约谈,现超期,最长超期');
  assert.is(line, '十堰市茅箭区城市管理执法局,1,100.0%（1/1）,—,0,0,0,0,1,0,1,2 个工作日');
  assert.match(total ?? '', /^合计,1,/);
  const xlsx = await desk.read('duban', '/books/notices.xlsx?month=2026-11');
  assert.is(xlsx.status, 200);
  assert.match((await desk.read('jiaoguan', '/books/notices?month=2026-11')).text, /没有派单，也没有督办/);
  assert.match((await desk.read('chengguan', '/books/notices?month=2026-11&sort=-dispatched')).text, /100\.0%（1\/1）/);
});

test('a suspension by forms: asked with reason and day, seen by the hotline, granted, told to the citizen, resumed', async () => {
  const app = await testApp();
  const { number } = await ticketAlong(app, road.slice(0, 2));
  const desk = deskOf(app);
  app.clock.set('2026-11-24 10:00');
  const wrong = await desk.send('chengguan', number, 'suspension', {
    reason: 'works',
    explanation: '等待护栏到货安装。',
    until: '2027-11-30',
  });
  assert.is(wrong.status, 422);
  assert.match(wrong.text, /一次最多挂起 30 天/);
  assert.match(wrong.text, /value="2027-11-30"/);
  const asked = await desk.send('chengguan', number, 'suspension', {
    reason: 'works',
    explanation: '等待护栏到货安装。',
    until: '2026-12-03',
  });
  assert.is(asked.status, 303);
  assert.match((await desk.read('paidan', '/queue/suspensions')).text, number);
  const granted = await desk.send('paidan', number, 'suspension-approval', {}, { 'hx-request': 'true' });
  assert.match(granted.text, /已同意挂起，到 12月3日（含当天），时限停止计算。/);
  assert.match(granted.text, /挂起中/);
  assert.not.match(granted.text, /须在 12月7日/);
  assert.match((await desk.read('chengguan', '/queue/suspended')).text, number);
  // Past the due time as it was: nothing is overdue while it lasts.
  app.clock.set('2026-12-03 20:00');
  assert.not.match((await desk.read('duban', '/queue/overdue')).text, number);
  app.clock.set('2026-12-04 00:01');
  await fulfilDuties(app.installation);
  const after = await desk.read('chengguan', `/tickets/${number}`);
  assert.match(after.text, /恢复办理，继续计时/);
  assert.is((await desk.stored(number)).state, 'handling');
});

test('while a suspension is asked an extension is not offered, and the other way round', async () => {
  const app = await testApp();
  const { number } = await ticketAlong(app, road.slice(0, 2));
  const desk = deskOf(app);
  app.clock.set('2026-11-24 10:00');
  assert.match((await desk.read('chengguan', `/tickets/${number}`)).text, /act-RequestSuspension/);
  await desk.send('chengguan', number, 'extension', { workingDays: '2', reason: '需要多部门会商确定方案' });
  const page = await desk.read('chengguan', `/tickets/${number}`);
  assert.not.match(page.text, /act-RequestSuspension/);
});

test.run();
