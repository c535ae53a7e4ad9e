import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { testApp } from '../../support/app.ts';
import { pingPong, refusedReturn } from '../../support/disputes.ts';
import { write } from '../../support/written.ts';

const app = await testApp();
const { store } = app.installation;
await write(store, '20261123000001', refusedReturn);
await write(store, '20261123000002', pingPong);
await write(store, '20261123000003', refusedReturn, '420100');
app.clock.set('2026-11-26 09:00');

const read = async (login: string, path: string) => {
  const answer = await app.request(path, { cookie: await app.signIn(login) });
  return { status: answer.status, text: await answer.text() };
};
const wordsOf = (page: string): string => page.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');

test('the book shows what went to and fro first, then sums with a chart, then each return with the days it cost', async () => {
  const { status, text } = await read('duban', '/books/returns');
  assert.is(status, 200);
  const words = wordsOf(text);
  assert.match(words, '退单台账 3 次');
  const order = ['反复退单的工单', '按单位', '按理由', '退单明细'].map((title) => text.indexOf(`>${title}</h2>`));
  assert.ok(order.every((at) => at > 0));
  assert.equal(
    order,
    [...order].sort((a, b) => a - b),
  );
  assert.match(words, /20261123000002 2 十堰市茅箭区城市管理执法局（不属本单位职责）/u);
  assert.match(text, '<svg class="chart-picture"');
  // Dispatched on Monday 9:10, refused at 14:00: 4 hours 50 of nine.
  assert.match(
    words,
    /20261123000001 1 十堰市茅箭区城市管理执法局 占道经营 不属本单位职责 2\.1\.4 .{0,60} 不同意 0\.5/u,
  );
  assert.not.match(text, '20261123000003', 'another city’s');
  assert.match(words, '同意退单 2 次 ÷ 派单 3 次');
  assert.match(words, '66.7%');
});

test('filters stand in the address, and what is nothing says so', async () => {
  const refused = wordsOf((await read('duban', '/books/returns?outcome=refused')).text);
  assert.match(refused, '退单台账 1 次');
  const none = await read('duban', '/books/returns?reason=repeat');
  assert.match(none.text, '没有符合条件的退单。');
  assert.is((await read('duban', '/books/returns?unit=%27%3B&city=x&after=..&period=never')).status, 200);
});

test('a unit’s leader reads the own unit’s returns only and gets no link to tickets that have gone elsewhere', async () => {
  const { text } = await read('juzhang', '/books/returns');
  assert.match(wordsOf(text), '退单台账 3 次', 'of whatever city’s hotline');
  assert.not.match(text, 'href="/tickets/');
  assert.is((await read('chengguan', '/books/returns')).status, 403);
});

test('the tables are files with the same filters', async () => {
  const lines = await read('duban', '/books/returns/lines.csv?outcome=approved');
  assert.is(lines.text.trim().split('\r\n').length, 3);
  assert.match(lines.text, '工单,第几次,退单单位,事项,理由,条款,派单时间,申请时间,审核时间,结果,耽误工作日');
  assert.match((await read('duban', '/books/returns/units.csv')).text, '十堰市茅箭区城市管理执法局,2,1,1,0,0,');
  assert.match((await read('duban', '/books/returns/reasons.csv')).text, '不属本单位职责,2,1,1,0,0,');
});

test('the book stands in the index of books', async () => {
  assert.match((await read('duban', '/books')).text, 'href="/books/returns"');
  assert.match((await read('paidan', '/books')).text, 'href="/precedents"');
});

test.run();
