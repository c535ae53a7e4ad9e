import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Move, ticketAlong } from '../http/ticket/journey.ts';
import { file } from '../support/filed.ts';
import { order } from '../support/tickets.ts';
import { inspect } from './weeks/inspect.ts';
import { proof } from './weeks/proof.ts';
import { stories } from './weeks/week.ts';

const play = stories();

const police = '十堰市公安局交通管理局茅箭区大队';
/** Sent to 茅箭城管 alone. */
const alone: Move = [
  '2026-11-23 09:10',
  'paidan',
  { type: 'Dispatch', order: { ...order, assist: [], correction: '首选单位有误' } },
];

play(
  'a dispute: refused return, contest, both statements, a ruling that binds and leads the next like appeal',
  async (week) => {
    const { number } = await ticketAlong(week.server, [alone]);
    await week.at('2026-11-23 10:00');
    const unit = await week.desk('chengguan');
    await unit.act(number, 'acceptance');
    await unit.act(number, 'return', {
      reason: 'not-our-duty',
      clause: '2.1.4',
      explanation: '摊点都在机动车道内，属于道路交通秩序，应由交警办理。',
      files: await proof('摊点位置'),
    });
    await week.at('2026-11-23 14:00');
    await (await week.desk('paidan')).act(number, 'return-refusal', { note: '占道摊点归城管，见 2.1.4。' });

    await week.at('2026-11-23 15:00');
    const contesting = await week.desk('chengguan');
    assert.match(await week.read('chengguan', `/tickets/${number}`), '占道摊点归城管，见 2.1.4。');
    await contesting.page.locator('#act-OpenDispute summary').first().click();
    await contesting.page.locator('#act-OpenDispute input[name="q"]').fill('茅箭区交警');
    const found = contesting.page.locator('#found-units-OpenDispute input[value="traffic-police@420302"]');
    await found.waitFor();
    await found.check();
    await contesting.act(number, 'dispute', {
      clause: '职责清单第 12 条',
      text: '摊点全部在机动车道内，危险来自车辆通行。',
      files: await proof('机动车道'),
    });

    await week.at('2026-11-24 09:00');
    await (await week.desk('jiaoguan')).act(number, 'statement', {
      text: '只有早高峰有车经过，摆摊设点属于市容管理。',
    });
    await week.at('2026-11-24 15:00');
    const supervisor = await week.desk('duban');
    assert.match(await week.read('duban', '/queue/disputes'), number);
    const heard = await week.read('duban', `/tickets/${number}`);
    assert.match(heard, /现主办单位[\s\S]*摊点全部在机动车道内[\s\S]*被认为应当办理的单位[\s\S]*摆摊设点属于市容管理/u);
    await inspect(supervisor.page, 'dispute-heard');
    await supervisor.act(number, 'ruling', {
      lead: 'traffic-police@420302',
      assist: 'urban-management@420302',
      clause: '2.1.4',
      grounds: '危险来自车辆通行，由交警主办，城管配合劝离。',
    });
    await inspect(supervisor.page, 'dispute-ruled');

    await week.at('2026-11-24 16:00');
    const bound = await week.read('jiaoguan', `/tickets/${number}`);
    assert.match(bound, `裁定 ${number}-C1`);
    const loser = await week.desk('jiaoguan');
    assert.is(await loser.page.locator(`form[action$="/return"], form[action$="/dispute"]`).count(), 0);
    // A form from before the ruling is refused with the ruling's number.
    const forced = await week.server.request(`/tickets/${number}/return`, {
      cookie: await week.server.signIn('jiaoguan'),
      form: {
        version: String((await week.stored(number)).version),
        reason: 'not-our-duty',
        clause: '2.1.4',
        explanation: '应由城管办理。',
      },
    });
    assert.is(forced.status, 422);
    assert.match(await forced.text(), `裁定 ${number}-C1`);
    await loser.act(number, 'acceptance');
    assert.is((await week.stored(number)).lead?.unit, police);

    const like = await file(week.server, { citizen: { name: '周强', phone: '13986105566' } });
    const dispatcher = await week.desk('paidan');
    await dispatcher.page.goto(`/dispatch/${like.number}`);
    const first = (await dispatcher.page.locator('.candidate').first().textContent()) ?? '';
    assert.match(first, police);
    assert.match((await dispatcher.page.textContent('main')) ?? '', `裁定先例 ${number}-C1`);
    await inspect(dispatcher.page, 'precedent-shown');
    assert.match(await week.read('duban', `/precedents/${number}-C1`), '危险来自车辆通行');
    await inspect(supervisor.page, 'precedent');
    assert.match(await week.read('duban', '/books/returns'), number);
    await inspect(supervisor.page, 'returns-book');
  },
);

const CITIZENS = 30;
const family = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶'];

play('a storm: thirty repeats taken into one at once, one more by a key, and all read the one answer', async (week) => {
  const told = (index: number) => ({
    title: `人民小学门口摊点占道（第 ${index + 1} 位反映）`,
    citizen: { name: `${family[index] ?? '姜'}玉兰`, phone: `1387267${String(1000 + index)}` },
  });
  const leader = await file(week.server, told(0));
  const repeats: string[] = [];
  for (let index = 1; index <= CITIZENS; index += 1) repeats.push((await file(week.server, told(index))).number);
  await week.at('2026-11-23 09:30');
  const dispatcher = await week.desk('paidan');
  await week.read('paidan', '/queue/to-dispatch');
  await inspect(dispatcher.page, 'storm-queue');
  await dispatcher.page.goto(`/tickets/${leader.number}`);
  const panel = dispatcher.page.locator('#duplicates');
  assert.match((await panel.textContent()) ?? '', /疑似重复30 件/u);
  await inspect(dispatcher.page, 'storm-panel');
  await panel.getByRole('button', { name: '全部并入本单' }).click();
  await dispatcher.page.getByText('已并入 30 件').first().waitFor();
  await inspect(dispatcher.page, 'storm-merged');

  await week.at('2026-11-23 09:40');
  const late = await file(week.server, told(CITIZENS + 1));
  const again = await week.desk('paidan');
  await again.page.goto(`/dispatch/${late.number}`);
  await again.page.locator('.duplicates').waitFor();
  await inspect(again.page, 'storm-key');
  const taken = again.page.waitForResponse((answer) => answer.url().endsWith(`/dispatch/${late.number}/merging`));
  await again.page.keyboard.press('m');
  assert.is((await taken).status(), 200);
  assert.is((await week.stored(late.number)).mergedInto, leader.number);

  await again.page.goto(`/dispatch/${leader.number}`);
  await again.page.keyboard.press('1');
  const sent = again.page.waitForResponse((answer) => answer.url().endsWith(`/dispatch/${leader.number}`));
  await again.page.keyboard.press('Enter');
  await sent;
  await week.at('2026-11-23 10:00');
  await (await week.desk('chengguan')).act(leader.number, 'acceptance');
  await week.at('2026-11-24 15:00');
  const unit = await week.desk('chengguan');
  const { assisting } = await week.stored(leader.number);
  await unit.act(leader.number, 'reply', {
    text: '每天 16:00 至 18:00 在校门口值守，摊贩已进入疏导点。',
    contact: '11月24日逐一电话告知。',
    ...(assisting.length > 0 ? { withoutAssist: '已与协办单位当面会商。' } : {}),
  });
  assert.match((await unit.page.textContent('main')) ?? '', '并入 31 件');
  await week.at('2026-11-24 16:00');
  await (await week.desk('paidan')).act(leader.number, 'reply-approval');

  const [first = ''] = repeats;
  for (const number of [first, late.number]) {
    const follower = await week.progress(number, '246810');
    for (const words of ['已与另一件相同诉求合并办理', '摊贩已进入疏导点', '合并办理的不另作回访和评价'])
      assert.match(follower.words, words);
    assert.not.match(follower.words, leader.number);
    assert.is(await follower.page.locator('form[action$="/evaluation"]').count(), 0);
    if (number === first) await inspect(follower.page, 'storm-follower');
  }
  const own = await week.progress(leader.number, '246810');
  assert.is(await own.page.locator('form[action$="/evaluation"]').count(), 1);
  const { followers } = await week.stored(leader.number);
  assert.equal([...followers].sort(), [...repeats, late.number].sort());
});

play('two characters find the appeals that hold them, a part of a number finds its ticket', async (week) => {
  const stall = await ticketAlong(week.server, [alone]);
  const lamp = await file(week.server, { title: '路灯坏了半个月', text: '北京中路公交站旁的路灯坏了半个月没人修。' });
  const { page } = await week.desk('paidan');
  await page.goto('/dispatch');
  await page.keyboard.press('/');
  await page.keyboard.type('路灯');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?**');
  const found = (await page.textContent('main')) ?? '';
  assert.match(found, lamp.number);
  assert.not.match(found, stall.number);
  await inspect(page, 'search');
  assert.match(await week.read('paidan', '/search?q=炸串'), stall.number);
  assert.match(await week.read('paidan', `/search?q=${lamp.number.slice(0, 12)}`), lamp.number);
  assert.match(await week.read('paidan', '/search?q=鲸鱼'), '没有');
  await inspect(page, 'search-nothing');
});

test.run();
