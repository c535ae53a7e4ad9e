import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { verifyAudit } from '../../../src/commands/audit/verify.ts';
import { drawCallbackAudits } from '../../../src/jobs/callback-audits.ts';
import { testApp } from '../../support/app.ts';
import { satisfied } from '../../support/tickets.ts';
import { deskOf } from './desk.ts';
import { type Move, road, ticketAlong } from './journey.ts';

const said = '值守以后确实清静了';
const called: readonly Move[] = [
  ...road.slice(0, 4),
  [
    '2026-11-26 10:00',
    'duban',
    { type: 'RecordCallback', reached: true, answers: { ...satisfied, reasons: [], words: said } },
  ],
];

test('the program draws a call of last week, the auditor calls without a sight of the first answers, and both are compared', async () => {
  const tested = await testApp();
  const { number } = await ticketAlong(tested, called);
  const { read, send, stored } = deskOf(tested);
  tested.clock.set('2026-11-30 02:30');
  assert.is(await drawCallbackAudits(tested.installation), 1);
  assert.is(await drawCallbackAudits(tested.installation), 0, 'drawn once');
  assert.is((await stored(number)).audits[0]?.state, 'drawn');

  tested.clock.set('2026-11-30 09:00');
  assert.match((await read('shenji', '/queue/callback-audits')).text, number);
  for (const login of ['shenji', 'duban2']) {
    const { text } = await read(login, `/tickets/${number}`);
    assert.match(text, '登记回访复核');
    assert.match(text, '盲核：在您登记复核以前，第一次回访的结果和其后的记录不显示。');
    assert.not.match(text, said);
    assert.not.match(text, 'id="evaluations-title"');
    assert.not.match(text, '回访，诉求人评价');
    assert.not.match((await read(login, `/tickets/${number}/print`)).text, said);
    const figures = (await read(login, '/books/rates/tickets?rate=satisfaction&part=part')).text;
    assert.match(figures, '另有 1 条正在回访复核，您可能要再次回访，复核以前不列出。');
    assert.not.match(figures, number);
  }
  const caller = (await read('duban', `/tickets/${number}`)).text;
  assert.match(caller, said);
  assert.match(caller, '这次回访是您登记的，复核须由另一人进行。');

  const heard = {
    reached: 'yes',
    contacted: 'yes',
    solution: 'unsolved',
    satisfaction: 'dissatisfied',
    reasons: 'not-solved',
    words: '又回来了。',
  };
  const own = await send('duban', number, 'callback-audit', heard);
  assert.is(own.status, 403);
  assert.is((await send('shenji', number, 'callback-audit', heard)).status, 303);
  const after = (await read('shenji', `/tickets/${number}`)).text;
  for (const words of [said, '与第一次回访不一致：是否解决、满意与否', '许静复核']) assert.match(after, words);
  const book = (await read('shenji', '/books/callback-audits')).text;
  for (const words of ['刘建平', '0%（0/1，0%–79%） 样本少', '满意与否不一致']) assert.match(book, words);
  assert.match((await read('shenji', '/books/callback-audits.csv')).text, '刘建平,1,1,');
  const { broken } = await verifyAudit(tested.installation.store, { now: tested.clock.now, uploadFolder: null });
  assert.is(broken, null);
});

test('a supervisor draws by hand; an audit nobody made in time is overdue in the book', async () => {
  const tested = await testApp();
  const { number } = await ticketAlong(tested, called);
  const { read, send } = deskOf(tested);
  tested.clock.set('2026-11-27 09:00');
  const drawn = await send('duban2', number, 'audit-draw');
  assert.is(drawn.status, 303);
  tested.clock.set('2026-12-07 09:00');
  const book = (await read('duban', '/books/callback-audits?state=overdue')).text;
  assert.match(book, number);
  assert.match(book, '待复核，已超期');
  assert.is((await read('chengguan', '/books/callback-audits')).status, 403);
});

test('attempts in vain are kept apart by slot, and end the audit as not reached', async () => {
  const tested = await testApp();
  const { number } = await ticketAlong(tested, called);
  const { read, send } = deskOf(tested);
  tested.clock.set('2026-11-27 09:00');
  await send('duban2', number, 'audit-draw');
  for (const at of ['2026-11-27 09:30', '2026-11-27 14:00', '2026-11-30 10:00']) {
    tested.clock.set(at);
    assert.is((await send('shenji', number, 'callback-audit', { reached: 'no', note: '无人接听。' })).status, 303);
  }
  assert.match((await read('shenji', `/tickets/${number}`)).text, '回访复核：未联系上');
  assert.match((await read('shenji', `/tickets/${number}`)).text, said);
});

test('the books keep from whoever may still make the second call what they would say of the first', async () => {
  const tested = await testApp();
  const { number } = await ticketAlong(tested, road);
  const { read, send } = deskOf(tested);
  tested.clock.set('2026-11-27 16:00');
  const proposed = await send('duban2', number, 'exclusion', {
    subject: '1',
    reason: 'out-of-authority',
    ground: '现场核实，摊点确在校园内。',
  });
  assert.is(proposed.status, 303, proposed.text);
  tested.clock.set('2026-11-30 02:30');
  assert.is(await drawCallbackAudits(tested.installation), 1);
  tested.clock.set('2026-11-30 09:00');
  const books = ['/books/rectifications', '/books/rectifications.csv', '/books/exclusions', '/books/exclusions.csv'];
  for (const book of [...books, '/books/rectifications/publications']) {
    assert.match((await read('duban', book)).text, number, `${book} for the first caller`);
    assert.not.match((await read('duban2', book)).text, number, book);
  }
  for (const book of books) assert.not.match((await read('shenji', book)).text, number, book);
});

test.run();
