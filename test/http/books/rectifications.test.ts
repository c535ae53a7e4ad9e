import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { testApp } from '../../support/app.ts';
import { deskOf } from '../ticket/desk.ts';
import { road, ticketAlong } from '../ticket/journey.ts';

const withProblem = road.map((move): (typeof road)[number] =>
  move[2].type === 'ProposeMeasures' ? [move[0], move[1], { ...move[2], problem: '放学时段值守有空档' }] : move,
);

test('the ledger shows problem, responsible person and result; a unit sees its own cases only', async () => {
  const guikou = await testApp();
  const desk = deskOf(guikou);
  const { number } = await ticketAlong(guikou, withProblem);
  const ledger = await desk.read('duban', '/books/rectifications');
  assert.is(ledger.status, 200);
  for (const said of [
    `${number}-1`,
    '放学时段值守有空档',
    '李国强',
    '说明解释',
    '整改到位',
    '未公开',
    '整改台账<span class="page-count">1 件',
  ])
    assert.ok(ledger.text.includes(said), said);
  assert.ok(!ledger.text.includes('孙桂兰'), 'no citizen in the ledger');
  assert.ok(
    (await desk.read('chengguan', '/books/rectifications')).text.includes('整改台账<span class="page-count">1 件'),
  );
  assert.ok(
    (await desk.read('jiaoguan', '/books/rectifications')).text.includes('整改台账<span class="page-count">0 件'),
    'it only assists there',
  );
  const refused = await desk.read('zuoxi', '/books/rectifications');
  assert.is(refused.status, 403);
  assert.match(refused.text, /您没有这项权限[\s\S]*回到我的工作/u, 'a page of its own, with a way back');
});

test('the parts of the ledger are in its address, and nonsense there is passed over', async () => {
  const guikou = await testApp();
  const desk = deskOf(guikou);
  await ticketAlong(guikou, withProblem.slice(0, 6));
  const counted = async (query: string) =>
    /整改台账<span class="page-count">(\d+) 件/u.exec(
      (await desk.read('duban', `/books/rectifications?${query}`)).text,
    )?.[1];
  assert.equal(
    [await counted('part=open'), await counted('part=closed'), await counted('part=overdue')],
    ['1', '0', '0'],
  );
  guikou.clock.set('2026-12-20 09:00');
  assert.is(await counted('part=overdue'), '1');
  assert.is(await counted('unit=urban-management@420302'), '1');
  assert.is(await counted('unit=traffic-police@420302'), '0');
  assert.is(await counted("part=x&unit='--&after=1.2&period=9z"), '1');
});

test('the ledger as a file has the measures too, and formulas are harmless', async () => {
  const guikou = await testApp();
  const desk = deskOf(guikou);
  await ticketAlong(guikou, withProblem);
  const { answer, text } = await desk.read('duban', '/books/rectifications.csv');
  assert.match(answer.headers.get('content-type') ?? '', 'text/csv');
  assert.match(text, '延长值守到 20:00，并增设护栏。');
  assert.is((await desk.read('duban', '/books/rectifications.xlsx')).status, 200);
});

test('several closed cases are redacted and published at once; what can’t be is kept with its reason', async () => {
  const guikou = await testApp();
  const desk = deskOf(guikou);
  const first = await ticketAlong(guikou, withProblem);
  const second = await ticketAlong(guikou, withProblem);
  const page = await desk.read('duban', '/books/rectifications/publications');
  assert.match(page.text, '批量审看公开<span class="page-count">2 件');
  assert.match(page.text, '放学时段值守有空档');
  const cookie = await guikou.signIn('duban');
  const form = {
    case: [`${first.number}-1`, `${second.number}-1`],
    [`version-${first.number}-1`]: String(first.version),
    [`problem-${first.number}-1`]: '校门口值守有空档。',
    [`result-${first.number}-1`]: '已延长值守并装护栏。',
    [`version-${second.number}-1`]: String(second.version),
    [`problem-${second.number}-1`]: '孙桂兰反映值守有空档。',
    [`result-${second.number}-1`]: '已延长值守并装护栏。',
  };
  const answer = await guikou.request('/books/rectifications/publications', { cookie, form });
  const text = await answer.text();
  assert.is(answer.status, 422);
  assert.match(text, '已公开 1 件整改情况');
  assert.match(text, '请删去诉求人姓名后再提交');
  assert.match(text, '孙桂兰反映值守有空档。', 'what was typed stays');
  const published = (await desk.stored(first.number)).cases[0]?.publication;
  assert.equal([published?.state, published?.problem], ['published', '校门口值守有空档。']);
  assert.is((await desk.stored(second.number)).cases[0]?.publication.state, 'none');
  const nothing = await guikou.request('/books/rectifications/publications', { cookie, form: { case: [] } });
  assert.is(nothing.status, 422);
  assert.is((await desk.read('chengguan', '/books/rectifications/publications')).status, 403);
});

test('the verifying unit may name another unit by its short name; an unclear one is asked for again', async () => {
  const guikou = await testApp();
  const desk = deskOf(guikou);
  const { number } = await ticketAlong(guikou, withProblem.slice(0, 5));
  const unclear = await desk.send('chengguan', number, 'verification', {
    finding: 'not-ours',
    ground: '诉求人不满意的是违停处罚。',
    body: '不存在的某某委员会',
  });
  assert.is(unclear.status, 422);
  assert.match(unclear.text, '不能确定');
  const named = await desk.send('chengguan', number, 'verification', {
    finding: 'not-ours',
    ground: '诉求人不满意的是违停处罚。',
    body: '十堰市公安局交通管理局茅箭区大队',
  });
  assert.ok(named.status === 303 || named.status === 200, String(named.status));
  assert.is((await desk.stored(number)).cases[0]?.findingBody?.code, 'traffic-police@420302');
});

test.run();
