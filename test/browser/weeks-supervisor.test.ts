import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Move, road, ticketAlong } from '../http/ticket/journey.ts';
import { satisfied } from '../support/tickets.ts';
import { inspect } from './weeks/inspect.ts';
import { proof } from './weeks/proof.ts';
import { stories } from './weeks/week.ts';

const play = stories();

const bureau = '十堰市茅箭区城市管理执法局';
const signed = road.slice(0, 2);
/** Called back, and very dissatisfied. */
const negative = road.slice(0, 5);
const pleased: Move = [
  '2026-11-26 10:00',
  'duban',
  { type: 'RecordCallback', reached: true, answers: { ...satisfied, reasons: [] } },
];
const CODE = 'ABCD2345';

/** The working days on which the program looks, each at half past nine. */
const mornings = [
  ...['12-03', '12-04', '12-07', '12-08', '12-09', '12-10', '12-11', '12-14', '12-15', '12-16', '12-17', '12-18'],
  ...['12-21', '12-22'],
];

play(
  'a red lamp climbs: warned, urged daily, listed, called to an interview, answered, closed, and counted',
  async (week) => {
    const { number } = await ticketAlong(week.server, signed);
    const story: string[] = [];
    for (const day of mornings) {
      const before = await week.stored(number);
      await week.at(`2026-${day} 09:30`);
      const after = await week.stored(number);
      for (const { purpose, light } of after.warnings.slice(before.warnings.length))
        story.push(`${day} ${purpose} ${light}`);
      const level = after.supervisions.at(-1)?.level;
      if (level !== before.supervisions.at(-1)?.level) story.push(`${day} ${level}`);
      if (level === 'interview') break;
    }
    assert.equal(story, [
      '12-04 reply yellow',
      '12-08 reply red',
      '12-08 daily',
      '12-11 supervise red',
      '12-11 listed',
      '12-17 supervise red',
      '12-17 interview',
    ]);
    const [order] = (await week.stored(number)).supervisions;

    const supervisor = await week.desk('duban');
    assert.match(await week.read('duban', '/queue/supervised'), number);
    await inspect(supervisor.page, 'supervised-queue');
    const unit = await week.desk('chengguan');
    assert.match(await week.read('chengguan', `/tickets/${number}`), '约谈');
    await inspect(unit.page, 'interview');
    await unit.act(number, 'supervision-answer', {
      text: '局长已到热线当面说明：人手不足，今起抽调六人每天值守，12月20日前答复诉求人。',
      files: await proof('值守排班'),
    });
    await week.read('duban', `/supervision/${order?.id}`);
    await inspect(supervisor.page, 'supervision-sheet');
    await supervisor.act(number, 'supervision-closing', { note: '当面说明属实，值守已到位。' });
    assert.is((await week.stored(number)).supervisions[0]?.state, 'closed');
    assert.match(await week.read('duban', '/books/supervision'), order?.id ?? '');
    await inspect(supervisor.page, 'supervision-book');
    await week.read('duban', '/books/notices?month=2026-12');
    const counted = await supervisor.page.locator('tbody tr td').allTextContents();
    // Dispatched in November; one order, counted at the level it has reached; still not replied to.
    assert.equal(counted.slice(1), ['0', '—', '—', '0', '0', '0', '0', '0', '1', '1', '8 个工作日']);
    assert.match((await supervisor.page.locator('tbody tr').textContent()) ?? '', bureau);
    await inspect(supervisor.page, 'month-notice');
  },
);

play(
  'a contested rating: the unit proves, one supervisor proposes, another confirms, and the rates leave it out',
  async (week) => {
    await ticketAlong(week.server, [...road.slice(0, 4), pleased]);
    const { number } = await ticketAlong(week.server, negative);
    await week.at('2026-11-27 09:00');
    const supervisor = await week.desk('duban');
    const before = await week.read('duban', '/books/rates');
    assert.match(before, /50\.0%/u);
    assert.match(before, '已剔除 0 条');
    await inspect(supervisor.page, 'rates-with');
    const unit = await week.desk('chengguan');
    const contest = { reason: 'out-of-authority', ground: '摊点在校园围墙内，不属于市容管理范围。' };
    assert.match(await unit.refused(number, 'rating-contest', contest), '请附上申诉的佐证材料');
    await unit.act(number, 'rating-contest', { files: await proof('围墙') });
    assert.match((await unit.page.textContent('main')) ?? '', '申诉中');
    await inspect(unit.page, 'contested');

    assert.match(await week.read('duban', '/queue/contests'), number);
    await supervisor.act(number, 'exclusion', {
      subject: `${number}-T1`,
      reason: 'out-of-authority',
      ground: '现场核实，摊点确在校园内。',
    });
    assert.match((await supervisor.page.textContent('main')) ?? '', '剔除是您提出的，须由另一位督办员复核。');
    const second = await week.desk('duban2');
    await second.page.goto(`/tickets/${number}`);
    await inspect(second.page, 'exclusion-to-confirm');
    await second.act(number, 'exclusion-approval', { note: '材料属实。' });
    const after = await week.read('duban', '/books/rates');
    assert.match(after, '已剔除 1 条');
    assert.match(after, /100\.0%/u);
    assert.not.match(after, /50\.0%/u);
    await inspect(supervisor.page, 'rates-without');
    assert.match(await week.read('chengguan', '/books/exclusions'), '刘建平提出，何丽复核');
    await inspect(unit.page, 'exclusion-book');
  },
);

play(
  'a malicious review: found by one, confirmed by another, and everybody sees that and why it is left out',
  async (week) => {
    const { number } = await ticketAlong(week.server, negative);
    await week.at('2026-11-26 14:00');
    await (await week.desk('chengguan')).act(number, 'verification', {
      finding: 'malicious',
      ground: '诉求人当日不在十堰，有铁路记录，且三次来电均承认摊点早已清走。',
    });
    const second = await week.desk('duban2');
    assert.match(await week.read('duban2', `/tickets/${number}`), '拟认定为恶意差评');
    await inspect(second.page, 'malicious-to-confirm');
    await second.act(number, 'finding-approval', { note: '证据充分。' });
    assert.is((await week.stored(number)).state, 'closed');
    assert.match(
      await week.read('chengguan', `/tickets/${number}`),
      '理由：恶意评价或骚扰，李国强提出，何丽复核；不计入统计',
    );
    assert.match(await week.read('duban', '/books/exclusions'), '李国强提出，何丽复核');
    assert.match(await week.read('duban', '/books/rates'), '已剔除 1 条');
    const anybody = (await week.desk('duban')).page;
    await anybody.goto('/public');
    assert.match((await anybody.textContent('main')) ?? '', '另有 1 条经两人复核认定为误评、恶意评价等，不计入统计。');
  },
);

play('a rectification fails once and then succeeds, is redacted and published, and withdrawn', async (week) => {
  const { number } = await ticketAlong(week.server, negative);
  const measures = { way: 'by-date', problem: '值守时段有空档。', responsible: '李国强' };
  await week.at('2026-11-26 14:00');
  const unit = await week.desk('chengguan');
  await unit.act(number, 'verification', { finding: 'upheld', ground: '现场复查，摊贩在 18 点后确有回流。' });
  await unit.act(number, 'measures', { ...measures, text: '值守延长到 19 点。' });
  await week.at('2026-11-27 15:00');
  await (await week.desk('chengguan')).act(number, 'feedback', {
    text: '值守已延长到 19 点。',
    files: await proof('值守'),
  });
  await week.at('2026-11-30 10:00');
  const supervisor = await week.desk('duban');
  await supervisor.act(number, 'second-callback', {
    reached: 'yes',
    contacted: 'yes',
    solution: 'unsolved',
    satisfaction: 'dissatisfied',
    reasons: 'not-solved',
    words: '19 点以后摊子又回来了。',
  });
  assert.match((await supervisor.page.textContent('main')) ?? '', '再次整改');
  await inspect(supervisor.page, 'once-more');

  await week.at('2026-11-30 14:00');
  await unit.arrive();
  await week.read('chengguan', `/tickets/${number}`);
  await inspect(unit.page, 'once-more-unit');
  await unit.act(number, 'measures', { ...measures, text: '安装隔离护栏，值守到 22 点。' });
  await week.at('2026-12-04 10:00');
  await (await week.desk('chengguan')).act(number, 'feedback', {
    text: '护栏已装好，摊贩进入疏导点。',
    files: await proof('护栏'),
  });
  await week.at('2026-12-05 10:00');
  await week.at('2026-12-07 10:00');
  await (await week.desk('duban')).act(number, 'second-callback', {
    reached: 'yes',
    contacted: 'yes',
    solution: 'solved',
    satisfaction: 'satisfied',
    conclusion: '已安装隔离护栏并值守到 22 点，二次回访满意。',
  });
  assert.is((await week.stored(number)).state, 'closed');
  await week.read('duban', `/tickets/${number}`);
  await inspect(supervisor.page, 'rectified');
  const named = await supervisor.refused(number, 'publication', {
    problem: '孙桂兰反映校门口值守有空档。',
    result: '已安装隔离护栏并值守到 22 点，二次回访满意。',
  });
  assert.match(named, '请删去诉求人姓名后再提交');
  await inspect(supervisor.page, 'not-redacted');
  await supervisor.act(number, 'publication', { problem: '校门口值守有空档，摊贩回流。' });
  const citizen = await week.progress(number, CODE);
  assert.match(citizen.words, '已安装隔离护栏并值守到 22 点');
  await inspect(citizen.page, 'rectified-progress');
  await citizen.page.goto('/public');
  const published = (await citizen.page.textContent('main')) ?? '';
  assert.match(published, '校门口值守有空档，摊贩回流。');
  assert.not.match(published, '孙桂兰');
  await inspect(citizen.page, 'published');
  assert.match(await week.read('duban', '/books/rectifications'), `${number}-1`);
  await inspect(supervisor.page, 'rectification-book');

  await week.read('duban', `/tickets/${number}`);
  await supervisor.act(number, 'publication-withdrawal', { reason: '疏导点位置有变，重新核实后再公开。' });
  await citizen.page.goto('/public');
  assert.not.match((await citizen.page.textContent('main')) ?? '', '校门口值守有空档');
});

test.run();
