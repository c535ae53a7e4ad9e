import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { testApp } from '../../support/app.ts';
import { deskOf } from '../ticket/desk.ts';
import { type Move, road, ticketAlong } from '../ticket/journey.ts';

const missed: Move = ['2026-11-26 10:00', 'duban', { type: 'RecordCallback', reached: false, note: '无人接听。' }];

test('the queue says who can be called now: not whom somebody has just tried in this slot', async () => {
  const tested = await testApp();
  const fresh = await ticketAlong(tested, road.slice(0, 4));
  const tried = await ticketAlong(tested, [...road.slice(0, 4), missed]);
  const { read } = deskOf(tested);
  tested.clock.set('2026-11-26 11:00');
  const all = (await read('duban', '/queue/to-call')).text;
  for (const words of [fresh.number, tried.number, '现在可拨（上午未拨过）', '已拨 1 次，今天 12:00 起可再拨'])
    assert.match(all, words);
  const now = (await read('duban', '/queue/to-call?callable=now')).text;
  assert.match(now, fresh.number);
  assert.not.match(now, tried.number);
  tested.clock.set('2026-11-26 14:00');
  const later = (await read('duban', '/queue/to-call?callable=now')).text;
  assert.match(later, tried.number);
  assert.match(later, '已拨 1 次，现在可拨');
});

test('the form tells which attempt it is and from when on the next one counts, and reads the script out', async () => {
  const tested = await testApp();
  const { number } = await ticketAlong(tested, [...road.slice(0, 4), missed]);
  const { read } = deskOf(tested);
  tested.clock.set('2026-11-26 11:00');
  const { text } = await read('duban', `/tickets/${number}`);
  for (const words of [
    '第 2 次拨打。',
    '已计 1 次，还差 2 个不同时段、1 天。上午已拨过，须换一个时段，最早 今天 12:00。',
    '您 11月23日反映的“占道经营”问题，由十堰市茅箭区城市管理执法局办理',
  ])
    assert.match(text.replaceAll(/\s*\n\s*/gu, ''), words);
  tested.clock.set('2026-11-26 15:00');
  assert.match((await read('duban', `/tickets/${number}`)).text, '现在是下午，这次拨打算一次。');
});

test.run();
