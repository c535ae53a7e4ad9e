import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { testApp } from '../../support/app.ts';
import { satisfied } from '../../support/tickets.ts';
import { deskOf } from '../ticket/desk.ts';
import { type Move, road, ticketAlong } from '../ticket/journey.ts';

const fairly: Move = [
  '2026-11-26 10:00',
  'duban',
  {
    type: 'RecordCallback',
    reached: true,
    answers: { ...satisfied, reasons: [], satisfaction: 'fairly-satisfied', solution: 'partly' },
  },
];

/** One ticket rated fairly satisfied, one negative that was put right and rated again by a second callback. */
const twoRated = async () => {
  const tested = await testApp();
  const first = await ticketAlong(tested, [...road.slice(0, 4), fairly]);
  const second = await ticketAlong(tested, road);
  tested.clock.set('2026-11-30 09:00');
  return { tested, first: first.number, second: second.number, ...deskOf(tested) };
};

test('the three rates stand with numerator and denominator, few as they are, and 基本满意 counts or not at a click', async () => {
  const { read } = await twoRated();
  const counted = (await read('duban', '/books/rates')).text;
  for (const words of ['响应率', '解决率', '满意率', '50.0%', '样本少', '整改后二次回访 1 条', '其中基本满意以上 1 条'])
    assert.match(counted, words);
  assert.match(counted, '三率随时间变化图');
  assert.not.match(counted, ' style=');
  const strict = (await read('duban', '/books/rates?fairly=0')).text;
  assert.match(strict, '非常满意、满意；基本满意不算。');
  assert.not.match(strict.slice(strict.indexOf('>满意率<'), strict.indexOf('>满意率<') + 200), '50.0%');
});

test('a figure opens down to its tickets, and the filters go along', async () => {
  const { read, first, second } = await twoRated();
  const good = (await read('duban2', '/books/rates/tickets?rate=satisfaction&part=part')).text;
  assert.match(good, first);
  assert.not.match(good, second);
  const rest = (await read('duban2', '/books/rates/tickets?rate=satisfaction&part=rest')).text;
  assert.match(rest, second);
  assert.match((await read('duban2', '/books/rates/tickets?left=second')).text, second);
  assert.match((await read('duban2', '/books/rates/tickets?left=unreached')).text, '没有这样的工单。');
  assert.not.match((await read('duban2', '/books/rates/tickets?rate=satisfaction&part=whole&way=web')).text, first);
  assert.is((await read('duban2', '/books/rates/tickets?rate=satisfaction')).status, 404);
});

test('by unit, field and way, narrowed by a click, as a file too; a unit sees its own figures', async () => {
  const { read } = await twoRated();
  assert.match((await read('duban', '/books/rates?by=field')).text, '城市管理');
  assert.match((await read('duban', '/books/rates?by=way')).text, '电话回访');
  const narrowed = (await read('duban', '/books/rates?unit=urban-management@420302')).text;
  assert.match(narrowed, '只看：');
  const csv = (await read('duban', '/books/rates/groups.csv?by=unit')).text;
  assert.match(csv, '十堰市茅箭区城市管理执法局,urban-management@420302,2,100.0%（2/2）样本少');
  assert.match((await read('duban', '/books/rates/spans.csv')).text, '2026-11-23,2,');
  assert.match((await read('chengguan', '/books/rates')).text, '分母 2');
  assert.match((await read('jiaoguan', '/books/rates')).text, '这段时间还没有评价。');
  assert.is((await read('zuoxi', '/books/rates')).status, 403);
});

test.run();
