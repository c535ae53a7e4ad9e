import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { loadStarterTemplates } from '../../src/commands/templates/starter.ts';
import { road, ticketAlong } from '../http/ticket/journey.ts';
import { stallAppeal } from '../support/tickets.ts';
import { inspect } from './weeks/inspect.ts';
import { stories } from './weeks/week.ts';

const play = stories();

/** Sent to 茅箭城管, the traffic police assisting. */
const dispatched = road.slice(0, 1);
const signed = road.slice(0, 2);
/** The citizen's code in every ticket of the journey. */
const CODE = 'ABCD2345';

play(
  'co-handling: one helper is late, a demand is forgotten, and the citizen reads one joined answer',
  async (week) => {
    const { number } = await ticketAlong(week.server, signed, {
      text: '反映校门口的问题：1、炸串摊子占着人行道；2、绿化带的树枝挡住红绿灯。请尽快处理，谢谢！',
    });
    await week.at('2026-11-23 11:00');
    const dispatcher = await week.desk('paidan');
    await dispatcher.page.goto(`/tickets/${number}`);
    await dispatcher.page.locator('#act-AskAssist summary').first().click();
    await dispatcher.page.locator('#act-AskAssist input[name="q"]').fill('五堰街道');
    const street = dispatcher.page.locator('#assistant-rows input[value^="street@420302"]').first();
    await street.waitFor();
    await street.check();
    await dispatcher.act(number, 'assistance', { task: '核实疏导点能容下多少摊位' });

    await week.at('2026-11-24 10:00');
    const police = await week.desk('jiaoguan');
    assert.match(await week.read('jiaoguan', '/unit'), stallAppeal.title);
    await police.act(number, 'assist-reply', { text: '已在路口增设隔离护栏，早晚高峰有人疏导。' });

    await week.at('2026-11-30 10:00');
    const unit = await week.desk('chengguan');
    const late = await week.read('chengguan', `/tickets/${number}`);
    assert.match(late, /协办超期：十堰市茅箭区五堰街道/u);
    assert.match(late, '已在路口增设隔离护栏');
    await inspect(unit.page, 'assist-late');
    await unit.act(number, 'assist-urge', { words: '请今天反馈疏导点情况。' });

    const reply = {
      text: '已到现场核查，逐项答复如下。',
      contact: '11月30日上午电话告知。',
      'demand-1-text': '摊贩已劝离到疏导点，每天下午有人值守。',
    };
    const forgotten = await unit.refused(number, 'reply', reply);
    assert.match(forgotten, '诉求点 2“绿化带的树枝挡住红绿灯”还没有答复。');
    await inspect(unit.page, 'demand-forgotten');
    const answered = {
      'demand-2-outcome': 'passed-on',
      'demand-2-text': '已转茅箭区园林绿化管理局修剪，一周内完成。',
    };
    const unexplained = await unit.refused(number, 'reply', answered);
    assert.match(unexplained, /五堰街道.*还没有提交协办意见。/u);
    await unit.act(number, 'reply', { withoutAssist: '街道已当面会商，书面意见随后补。' });
    await week.at('2026-11-30 11:00');
    assert.match(await week.read('paidan', `/tickets/${number}`), '不等协办意见的理由：街道已当面会商');
    await dispatcher.act(number, 'reply-approval');
    await inspect(dispatcher.page, 'joined-answer');

    const citizen = await week.progress(number, CODE);
    for (const words of [reply.text, reply['demand-1-text'], answered['demand-2-text'], '已在路口增设隔离护栏'])
      assert.match(citizen.words, words);
    assert.not.match(citizen.words, '当面会商');
    await inspect(citizen.page, 'joined-progress');
  },
);

play(
  'an extension asked and granted, and a suspension that ends by itself; the due time explains itself',
  async (week) => {
    const extended = await ticketAlong(week.server, signed);
    const suspended = await ticketAlong(week.server, signed, { title: '校门口要装护栏' });
    await week.at('2026-11-24 10:00');
    const unit = await week.desk('chengguan');
    await unit.act(extended.number, 'extension', { workingDays: '3', reason: '需要会同交警和学校商定疏导点。' });
    await unit.act(suspended.number, 'suspension', {
      reason: 'works',
      explanation: '护栏已订货，12月3日到货安装，诉求人知道。',
      until: '2026-12-03',
    });
    await week.at('2026-11-24 14:00');
    const dispatcher = await week.desk('paidan');
    assert.match(await week.read('paidan', '/queue/extensions'), extended.number);
    await dispatcher.act(extended.number, 'extension-approval', { note: '理由属实。' });
    assert.match(await week.read('paidan', '/queue/suspensions'), suspended.number);
    await dispatcher.act(suspended.number, 'suspension-approval');
    await inspect(dispatcher.page, 'suspended');

    await week.at('2026-11-24 15:00');
    const page = (await week.desk('chengguan')).page;
    assert.match(await week.read('chengguan', `/tickets/${extended.number}`), '须在 12月10日 18:00 前答复');
    await page.getByText('为什么是这个时限').first().click();
    assert.match((await page.textContent('#ticket')) ?? '', /延期 3 个工作日/u);
    await inspect(page, 'extended');

    await week.at('2026-12-03 23:59');
    assert.is((await week.stored(suspended.number)).state, 'suspended');
    assert.match((await week.progress(suspended.number, CODE)).words, '12月3日');
    await week.at('2026-12-04 00:01');
    assert.is((await week.stored(suspended.number)).state, 'handling');
    await week.at('2026-12-04 09:00');
    const resumed = await week.read('chengguan', `/tickets/${suspended.number}`);
    assert.match(resumed, '挂起期满，自动恢复');
    assert.match(resumed, '须在 12月17日 13:00 前答复');
    await page.getByText('为什么是这个时限').first().click();
    assert.match((await page.textContent('#ticket')) ?? '', '11月24日 14:00 挂起，12月4日 00:00 恢复。');
    await inspect(page, 'resumed');
  },
);

play(
  'a unit’s morning: the inbox, signing and printing in bulk, a template in a reply, a filter kept',
  async (week) => {
    await loadStarterTemplates(week.server.installation);
    const inHand = await ticketAlong(week.server, signed, { title: '夜市摊点夜里吵到一点' });
    const fresh: string[] = [];
    for (const title of ['早市占了盲道', '店家把货摆到人行道', '路口卖水果的堵住公交站'])
      fresh.push((await ticketAlong(week.server, dispatched, { title })).number);
    await week.at('2026-11-24 08:40');
    const { page } = await week.desk('chengguan');
    const morning = await week.read('chengguan', '/unit');
    assert.match(morning, /待签收 3 件/u);
    await inspect(page, 'unit-morning');

    await page.locator('#inbox').getByRole('link', { name: '待签收' }).click();
    await page.locator('[data-pick-all] input').check();
    assert.is(await page.locator('[data-pick-count]').textContent(), '3');
    await inspect(page, 'to-sign');
    await page.getByRole('button', { name: /签收/u }).first().click();
    await page.getByText('已签收 3 件').first().waitFor();
    await inspect(page, 'signed-in-bulk');
    for (const number of fresh) assert.is((await week.stored(number)).state, 'handling');

    await page.goto('/queue/in-hand');
    await page.locator('[data-pick-all] input').check();
    await page.getByRole('button', { name: '打印工单' }).click();
    await page.waitForURL('**/print/work-orders?**');
    assert.match((await page.textContent('body')) ?? '', '共 4 件，每件另起一页。');
    await inspect(page, 'printed');

    await page.goto('/queue/all');
    await page.getByRole('link', { name: '投诉', exact: true }).click();
    await page.waitForURL('**/queue/all?*kind=complaint*');
    await page.locator('#save-filter-name').fill('我们的投诉');
    await page.locator('.save-filter button').click();
    await page.locator('.saved-filters').getByRole('link', { name: '我们的投诉' }).waitFor();
    await inspect(page, 'filter-kept');
    await page.goto('/unit');
    await page.getByRole('link', { name: '我们的投诉' }).click();
    await page.waitForURL('**/queue/all?*kind=complaint*');

    await page.goto(`/tickets/${inHand.number}`);
    const form = page.locator('#act-Reply');
    if ((await form.locator('details:not([open])').count()) > 0) await form.locator('summary').first().click();
    await form.locator('[name="text"]').fill('昨晚已到现场。');
    await form.locator('[name="template"]').selectOption('starter-reply-street-vending');
    await form.getByRole('button', { name: '插入' }).click();
    await page.waitForFunction('document.querySelector("#Reply-text").value.includes("您反映的茅箭区占道经营问题")');
    const drafted = await form.locator('[name="text"]').inputValue();
    assert.ok(drafted.startsWith('昨晚已到现场。'));
    await inspect(page, 'template-inserted');
    const unit = await week.desk('chengguan');
    const rest = { contact: '电话告知。', withoutAssist: '已与交警当面会商。' };
    assert.match(await unit.refused(inHand.number, 'reply', rest), '还有没填的内容：{{请填：');
    await unit.act(inHand.number, 'reply', { text: drafted.replaceAll(/\{\{[^}]*\}\}/gu, '每天 19:00 至 24:00 值守') });
    assert.is((await week.stored(inHand.number)).state, 'replied');
  },
);

test.run();
