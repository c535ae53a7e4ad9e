import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { act } from '../../../src/commands/act.ts';
import type { Actor } from '../../../src/domain/access/actor.ts';
import { receiversOf } from '../../../src/http/ticket/receivers.ts';
import { testApp } from '../../support/app.ts';
import { order } from '../../support/tickets.ts';
import { deskOf } from './desk.ts';
import { road, ticketAlong } from './journey.ts';

const app = await testApp();
const desk = deskOf(app);

const signed = road.slice(0, 2);
const text = '反映校门口的问题：1、炸串摊子占着人行道；2、绿化带的树枝挡住红绿灯。请尽快处理，谢谢！';
const plain = (html: string): string => html.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');
const panel = (html: string, id: string): string =>
  plain(new RegExp(`<section[^>]*aria-labelledby="${id}"[^>]*>([\\s\\S]*?)</section>`, 'u').exec(html)?.[1] ?? '');
const acts = (html: string): string[] => [...html.matchAll(/<div id="act-(\w+)">/gu)].map(([, act = '']) => act);

test('an appeal that names two matters is registered with two demands, and the unit reads them', async () => {
  const { number, demands } = await ticketAlong(app, signed, { text });
  assert.equal(
    demands.map((demand) => demand.text),
    ['炸串摊子占着人行道', '绿化带的树枝挡住红绿灯'],
  );
  const page = await desk.read('chengguan', `/tickets/${number}`);
  assert.match(panel(page.text, 'demands-title'), '诉求点 2 条 炸串摊子占着人行道 待答复');
  assert.match(page.text, 'name="demand-2-text"');
  const paper = await desk.read('chengguan', `/tickets/${number}/print`);
  assert.match(plain(paper.text), '诉求点（须逐条答复） 炸串摊子占着人行道 答复：＿');
});

test('an answer to one of two demands is refused at the other’s field, with all that was typed', async () => {
  const { number } = await ticketAlong(app, signed, { text });
  const form = {
    text: '已到现场核查，逐项答复如下。',
    contact: '电话告知诉求人',
    withoutAssist: '交警大队已当面会商',
    'demand-2-outcome': 'passed-on',
    'demand-2-text': '已转茅箭区园林绿化管理局修剪。',
  };
  const refused = await desk.send('chengguan', number, 'reply', form);
  assert.is(refused.status, 422);
  assert.match(refused.text, '<a href="#Reply-demand-1-text">诉求点 1“炸串摊子占着人行道”还没有答复。');
  assert.match(refused.text, '已转茅箭区园林绿化管理局修剪。');
  assert.match(refused.text, /value="passed-on" checked/u);
  const sent = await desk.send('chengguan', number, 'reply', { ...form, 'demand-1-text': '摊贩已劝离到疏导点。' });
  assert.is(sent.status, 303);
  assert.match(
    panel((await desk.read('chengguan', `/tickets/${number}`)).text, 'demands-title'),
    '炸串摊子占着人行道 已办理答复 摊贩已劝离到疏导点。',
  );
  await desk.send('paidan', number, 'reply-rejection', { note: '写明疏导点在哪里' });
  const again = await desk.read('chengguan', `/tickets/${number}`);
  assert.match(again.text, /id="Reply-demand-1-text"[^>]*>摊贩已劝离到疏导点。</u);
  assert.match(again.text, /id="Reply-text"[^>]*>已到现场核查，逐项答复如下。</u);
});

test('the dispatcher mends the list of demands, one a line', async () => {
  const { number } = await ticketAlong(app, signed);
  const sent = await desk.send('paidan', number, 'demands', { demands: '劝离占道的摊贩\n\n放学时段有人值守\r\n' });
  const page = await desk.read('paidan', sent.answer.headers.get('location') ?? '');
  assert.match(page.text, '已保存 2 条诉求点，承办单位须逐条答复。');
  assert.equal(
    (await desk.stored(number)).demands.map((demand) => demand.text),
    ['劝离占道的摊贩', '放学时段有人值守'],
  );
  const none = await desk.send('paidan', number, 'demands', { demands: ' ' });
  assert.is(none.status, 422);
  assert.match(none.text, '请至少写一条诉求点');
});

test('the assisting unit sees first what it owes and by when; its words join into the reply', async () => {
  const { number } = await ticketAlong(app, signed);
  const before = await desk.read('jiaoguan', `/tickets/${number}`);
  assert.is(acts(before.text)[0], 'AssistReply');
  assert.match(panel(before.text, 'state-title'), /本单位协办.*须在 11月26日 18:00 前提交协办意见.*主办单位/u);
  const sent = await desk.send('jiaoguan', number, 'assist-reply', {
    text: '已在路口增设隔离护栏。',
    files: new File(['%PDF-1.4\n1 0 obj\n<<>>\nendobj\n'], '护栏.pdf', { type: 'application/pdf' }),
  });
  assert.is(sent.status, 303);
  const page = await desk.read('chengguan', `/tickets/${number}`);
  assert.match(panel(page.text, 'assisting-title'), /1 个单位 .*已提交意见.*已在路口增设隔离护栏。 .*护栏.pdf/u);
  assert.not.match(page.text, 'name="withoutAssist"');
  assert.not.ok(acts(page.text).includes('UrgeAssist'));
  const stored = await desk.stored(number);
  const file = stored.assisting[0]?.replies[0]?.attachments[0];
  assert.is((await desk.read('chengguan', `/tickets/${number}/files/${file?.id}`)).status, 200);
  assert.is((await desk.send('chengguan', number, 'assist-reply', { text: '我们也来说一说。' })).status, 409);
});

test('the lead sees who is late, urges, and replies without waiting only with a reason', async () => {
  const { number } = await ticketAlong(app, signed);
  app.clock.set('2026-11-30 10:00');
  const late = await desk.read('chengguan', `/tickets/${number}`);
  assert.match(panel(late.text, 'state-title'), '协办超期：十堰市公安局交通管理局茅箭区大队');
  assert.match(panel(late.text, 'assisting-title'), /已超期 2 个工作日 须在 11月26日 18:00 前提交协办意见/u);
  assert.is((await desk.send('chengguan', number, 'assist-urge', { words: '请今天反馈' })).status, 303);
  const urged = await desk.read('jiaoguan', `/tickets/${number}`);
  assert.match(panel(urged.text, 'assisting-title'), '已催 1 次，最近一次 李国强');
  const form = { text: '已安排执法人员每天值守。', contact: '已电话告知' };
  const refused = await desk.send('chengguan', number, 'reply', form);
  assert.is(refused.status, 422);
  assert.match(refused.text, '<a href="#Reply-withoutAssist">十堰市公安局交通管理局茅箭区大队还没有提交协办意见。');
  assert.is((await desk.send('chengguan', number, 'reply', { ...form, withoutAssist: '已当面会商' })).status, 303);
  assert.match(
    panel((await desk.read('paidan', `/tickets/${number}`)).text, 'answer-title'),
    '不等协办意见的理由：已当面会商',
  );
});

test('a dispatcher asks one more unit: found without script, refused where it leads already', async () => {
  const { number } = await ticketAlong(app, signed);
  const found = await desk.send('paidan', number, 'assistance', { search: '1', q: '五堰街道', task: '核实疏导点' });
  assert.is(found.status, 200);
  const code = /name="unit" value="(street@420302\d+)"/u.exec(found.text)?.[1] ?? '';
  assert.ok(code !== '');
  assert.match(found.text, '核实疏导点</textarea>');
  const rows = await desk.read('paidan', `/tickets/${number}/units?for=AskAssist&q=${encodeURIComponent('五堰街道')}`);
  assert.ok(rows.text.startsWith('<fieldset id="assistant-rows"'));
  assert.is((await desk.send('paidan', number, 'assistance', { unit: code, task: '核实疏导点' })).status, 303);
  assert.is((await desk.stored(number)).assisting[1]?.task, '核实疏导点');
  assert.is((await desk.send('paidan', number, 'assistance', { unit: '' })).status, 422);
  assert.match((await desk.send('paidan', number, 'assistance', { unit: order.lead.code })).text, '是主办单位');
});

test('within the unit: the form lists the colleagues, and a name that is not there is refused', async () => {
  const { number } = await ticketAlong(app, signed);
  const page = await desk.read('chengguan', `/tickets/${number}`);
  assert.match(page.text, '<option value="person:demonstration-juzhang">吴志强</option>');
  assert.not.match(page.text, 'person:demonstration-chengguan');
  assert.not.match(page.text, 'person:demonstration-jiaoguan');
  const forged = await desk.send('chengguan', number, 'forwarding', { to: 'person:demonstration-jiaoguan' });
  assert.is(forged.status, 422);
  assert.match(forged.text, '已不在本单位名册中');
  const to = 'person:demonstration-juzhang';
  assert.is((await desk.send('chengguan', number, 'forwarding', { to, note: '请您来办' })).status, 303);
  const seen = await desk.read('juzhang', `/tickets/${number}`);
  assert.match(panel(seen.text, 'bodies-title'), '转交 吴志强 李国强');
  assert.is((await desk.send('juzhang', number, 'takeover')).status, 303);
  assert.is((await desk.stored(number)).handler?.name, '吴志强');
});

test('a unit below sees the ticket only once it was forwarded there, and then has it in hand', async () => {
  const city = { unit: '十堰市城市管理执法委员会', code: 'urban-management@420300', function: 'urban-management' };
  const { number } = await ticketAlong(app, [
    [
      '2026-11-23 09:10',
      'paidan',
      { type: 'Dispatch', order: { ...order, lead: city, assist: [], correction: '跨区' } },
    ],
  ]);
  assert.is((await desk.read('chengguan', `/tickets/${number}`)).status, 404);
  const clerk: Actor = { role: 'handler', id: 'clerk', name: '郭涛', unit: city.code };
  const { units } = await receiversOf(app.installation, await desk.stored(number), clerk.id);
  const unit = units.find(({ code }) => code === order.lead.code) ?? null;
  const command = { type: 'Forward' as const, unit, person: null, note: '在你区' };
  await act(app.installation, { number, command, actor: clerk, scope: { kind: 'all' }, seenVersion: null });
  const page = await desk.read('chengguan', `/tickets/${number}`);
  assert.is(acts(page.text)[0], 'SignFor');
  assert.match(panel(page.text, 'bodies-title'), '转交 十堰市茅箭区城市管理执法局 郭涛');
  assert.is((await desk.send('chengguan', number, 'acceptance')).status, 303);
  assert.is((await desk.stored(number)).handler?.name, '李国强');
});

test('the sign clock is told while it runs and after', async () => {
  const waiting = await ticketAlong(app, road.slice(0, 1));
  app.clock.set('2026-11-24 13:30');
  const page = await desk.read('chengguan', `/tickets/${waiting.number}`);
  assert.match(
    panel(page.text, 'state-title'),
    /派出后 1 天 4 小时\s?未签收，\s?签收时限 1 个工作日，已用 0\.\d 个工作日/u,
  );
  const { number } = await ticketAlong(app, signed);
  assert.match(
    panel((await desk.read('paidan', `/tickets/${number}`)).text, 'state-title'),
    /签收用时 50 分钟\s?，距时限 1 个工作日/u,
  );
});

test.run();
