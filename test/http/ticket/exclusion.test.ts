import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { verifyAudit } from '../../../src/commands/audit/verify.ts';
import { testApp } from '../../support/app.ts';
import { photo } from '../citizen/filing.ts';
import { deskOf } from './desk.ts';
import { road, ticketAlong } from './journey.ts';

const toNegative = road.slice(0, 5);
const contest = {
  subject: '1',
  reason: 'out-of-authority',
  ground: '摊点在校园围墙内，不属于市容管理范围。',
};

test('a unit contests a rating with evidence, one supervisor proposes, another confirms: all see it, and the figures leave it out', async () => {
  const tested = await testApp();
  const { number } = await ticketAlong(tested, toNegative);
  const { read, send, stored } = deskOf(tested);
  tested.clock.set('2026-11-27 09:00');
  assert.match((await read('chengguan', `/tickets/${number}`)).text, '申诉评价');
  const bare = await send('chengguan', number, 'rating-contest', contest);
  assert.is(bare.status, 422);
  assert.match(bare.text, '请附上申诉的佐证材料');
  assert.match(bare.text, contest.ground);
  const asked = await send('chengguan', number, 'rating-contest', { ...contest, files: await photo('围墙.jpg') });
  assert.is(asked.status, 303, asked.text);
  const seenByUnit = await read('chengguan', `/tickets/${number}`);
  assert.match(seenByUnit.text, '申诉中');
  assert.match(seenByUnit.text, '围墙.jpg');
  assert.match(seenByUnit.text, '每条评价只能申诉一次');
  const file = (await stored(number)).exclusions[0]?.evidence[0];
  assert.is((await read('duban', `/tickets/${number}/files/${file?.id}`)).status, 200);

  assert.match((await read('duban', '/queue/contests')).text, number);
  const proposed = await send('duban', number, 'exclusion', {
    subject: `${number}-T1`,
    reason: 'out-of-authority',
    ground: '现场核实，摊点确在校园内。',
  });
  assert.is(proposed.status, 303, proposed.text);
  const own = await send('duban', number, 'exclusion-approval', { exclusion: `${number}-T1` });
  assert.is(own.status, 403);
  assert.match((await read('duban', `/tickets/${number}`)).text, '剔除是您提出的，须由另一位督办员复核。');
  assert.is((await send('duban2', number, 'exclusion-approval', { note: '同意。' })).status, 303);
  const seen = (await read('chengguan', `/tickets/${number}`)).text;
  for (const words of ['已剔除', '理由：诉求超出政府职权，刘建平提出，何丽复核；不计入统计']) assert.match(seen, words);

  const book = (await read('chengguan', '/books/exclusions')).text;
  for (const words of [
    '十堰市茅箭区城市管理执法局',
    '诉求超出政府职权',
    '刘建平提出，何丽复核',
    '现场核实，摊点确在校园内。',
  ])
    assert.match(book, words);
  assert.not.match((await read('jiaoguan', '/books/exclusions')).text, '现场核实，摊点确在校园内。');
  const rates = (await read('duban', '/books/rates')).text;
  assert.match(rates, '已剔除 1 条');
  assert.match((await tested.request('/public')).status === 200 ? 'ok' : '', 'ok');
  assert.match(
    await (await tested.request('/public')).text(),
    '另有 1 条经两人复核认定为误评、恶意评价等，不计入统计。',
  );
  const csv = (await read('shenji', '/books/exclusions.csv')).text;
  assert.match(csv, '诉求超出政府职权,现场核实，摊点确在校园内。,已剔除,是,刘建平,何丽');
  const { broken } = await verifyAudit(tested.installation.store, { now: tested.clock.now, uploadFolder: null });
  assert.is(broken, null);
});

test('a rejected contest says why, and the rating stays in the figures', async () => {
  const tested = await testApp();
  const { number } = await ticketAlong(tested, toNegative);
  const { read, send } = deskOf(tested);
  tested.clock.set('2026-11-27 09:00');
  await send('chengguan', number, 'rating-contest', { ...contest, files: await photo() });
  assert.is((await send('duban', number, 'contest-rejection', {})).status, 422);
  const rejected = await send('duban', number, 'contest-rejection', { note: '照片显示摊点在人行道上。' });
  assert.is(rejected.status, 303, rejected.text);
  const seen = (await read('chengguan', `/tickets/${number}`)).text;
  assert.match(seen, '申诉未获同意（诉求超出政府职权），刘建平：照片显示摊点在人行道上。');
  assert.match((await read('duban', '/books/rates')).text, '已剔除 0 条');
});

test('a review found malicious by one and confirmed by another leaves the figures with both names, and the audit replays it', async () => {
  const tested = await testApp();
  const { number } = await ticketAlong(tested, [
    ...toNegative,
    [
      '2026-11-26 11:00',
      'chengguan',
      { type: 'Verify', finding: 'malicious', ground: '诉求人当日不在十堰，有铁路记录。' },
    ],
    ['2026-11-26 15:00', 'duban2', { type: 'ConfirmFinding', note: '证据充分。' }],
  ]);
  const { read } = deskOf(tested);
  assert.match(
    (await read('duban', `/tickets/${number}`)).text,
    '理由：恶意评价或骚扰，李国强提出，何丽复核；不计入统计',
  );
  assert.match((await read('duban', '/books/exclusions')).text, '李国强提出，何丽复核');
  assert.is((await read('paidan', '/books/exclusions')).status, 200, 'the rates, which dispatchers read, lead there');
  const { broken } = await verifyAudit(tested.installation.store, { now: tested.clock.now, uploadFolder: null });
  assert.is(broken, null);
});

test.run();
