import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { testApp } from '../../support/app.ts';
import { file } from '../../support/filed.ts';
import { satisfied } from '../../support/tickets.ts';
import { deskOf } from '../ticket/desk.ts';
import { type Move, road, ticketAlong } from '../ticket/journey.ts';

const home = await testApp();
const desk = deskOf(home);
const wordsOf = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const closing: readonly Move[] = [
  ...road.slice(0, 4),
  [
    '2026-11-26 10:00',
    'duban',
    { type: 'RecordCallback', reached: true, answers: { ...satisfied, reasons: [...satisfied.reasons] } },
  ],
];

test('before anything was found the book says so, and is no reading for units', async () => {
  assert.match((await desk.read('duban', '/books/repeats')).text, '没有待核的重复反映。');
  assert.is((await desk.read('chengguan', '/books/repeats')).status, 403);
  assert.match((await desk.read('duban', '/books')).text, '/books/repeats');
});

test('a pair stands side by side with both texts, the reply and the rating; a supervisor dismisses it with a reason', async () => {
  const earlier = await ticketAlong(home, closing);
  home.clock.set('2026-12-08 11:00');
  const later = await file(home, { text: `${earlier.appeal.text}上次说的值守早就没人了。` });
  const page = await desk.read('duban', '/books/repeats');
  const words = wordsOf(page.text);
  assert.match(words, '重复反映 1 对');
  assert.match(words, '办结 12 天后再次反映');
  assert.match(words, /同一号码 · 同一地点和事项 · 内容相近 \d+%/);
  assert.match(words, '上次说的值守早就没人了。');
  assert.match(words, '摊贩已劝离到指定疏导点');
  assert.match(words, '十堰市茅箭区城市管理执法局 1');
  assert.not.match(page.text, '孙桂兰');
  const readOnly = await desk.read('paidan', '/books/repeats');
  assert.not.match(readOnly.text, '/finding');

  for (const [login, number] of [
    ['duban', earlier.number],
    ['duban', later.number],
    ['chengguan', earlier.number],
  ] as const) {
    const ticket = wordsOf((await desk.read(login, `/tickets/${number}`)).text);
    assert.match(ticket, '办结后再次反映');
    assert.match(ticket, '12 天后再次反映');
  }
  assert.not.match(
    (await desk.read('chengguan', `/tickets/${earlier.number}`)).text,
    `href="/tickets/${later.number}"`,
  );

  const judge = async (form: Record<string, string>, login = 'duban') =>
    home.request(`/books/repeats/${later.number}/${earlier.number}/finding?unit=urban-management%40420302`, {
      cookie: await home.signIn(login),
      form: { seen: 'suspected', ...form },
    });
  assert.is((await judge({ state: 'confirmed', note: '' }, 'paidan')).status, 403);
  const without = await judge({ state: 'dismissed', note: '否' });
  assert.is(without.status, 422);
  assert.match(await without.text(), '排除后不再计入，请写明理由');
  const done = await judge({ state: 'dismissed', note: '另一拨摊贩，位置在东门。' });
  assert.is(done.status, 303);
  assert.is(done.headers.get('location'), '/books/repeats?unit=urban-management%40420302&done=dismissed');
  const late = await judge({ state: 'confirmed', note: '' });
  assert.is(late.status, 409);
  assert.match(await late.text(), '已排除');
  const dismissed = await desk.read('duban', '/books/repeats?state=dismissed');
  assert.match(wordsOf(dismissed.text), '另一拨摊贩，位置在东门。');
});

test('a recurrence after a rectification is told as such', async () => {
  const earlier = await ticketAlong(home, road, { citizen: { name: '何美', phone: '13700000088' } });
  home.clock.set('2027-01-20 11:00');
  await file(home, { citizen: { name: '何美', phone: '13700000088' } });
  assert.is((await desk.stored(earlier.number)).cases.at(-1)?.result, 'rectified');
  const words = wordsOf((await desk.read('duban', '/books/repeats?rectified=1')).text);
  assert.match(words, '整改完结 53 天后再次反映');
});

test.run();
