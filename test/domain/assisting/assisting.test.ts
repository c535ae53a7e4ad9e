import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Actor } from '../../../src/domain/access/actor.ts';
import { lightOf } from '../../../src/domain/deadline/clock.ts';
import type { Command } from '../../../src/domain/ticket/commands.ts';
import { standingReply } from '../../../src/domain/ticket/state.ts';
import { chen, li, liu, wang, zhou } from '../../support/people.ts';
import { playing } from '../../support/play.ts';
import { dispatched, order, type Step, signed } from '../../support/tickets.ts';
import { shanghai, timekeeping } from '../../support/time.ts';

const { after, refusal } = playing();
const traffic = order.assist[0] ?? order.lead;
const street = { unit: '茅箭区五堰街道办事处', code: 'street@420302002', function: 'street' };
const zheng: Actor = { role: 'handler', id: 'zheng', name: '郑勇', unit: street.code };

const say = (text: string): Command => ({ type: 'AssistReply', text, attachments: [] });
const ask: Command = { type: 'AskAssist', body: street, task: '核实疏导点的摊位数量。' };
const reply = (withoutAssist = ''): Command => ({
  type: 'Reply',
  text: '已安排执法人员在校门口值守，摊贩已劝离到疏导点。',
  contact: '电话告知诉求人',
  attachments: [],
  withoutAssist,
});

test('each assisting unit has a clock of its own from the dispatch on', () => {
  const [task] = after(dispatched).assisting;
  assert.is(task?.body.unit, traffic.unit);
  assert.is(task?.clock?.purpose, 'assist');
  assert.is(task?.clock?.dueAt, shanghai('2026-11-26 18:00'));
});

test('one more unit is asked with a task, and its clock begins then', () => {
  const ticket = after([...signed, ['2026-11-24 10:00', zhou, ask]]);
  assert.equal(
    ticket.assisting.map(({ body, task }) => [body.unit, task]),
    [
      [traffic.unit, ''],
      [street.unit, '核实疏导点的摊位数量。'],
    ],
  );
  assert.is(ticket.assisting[1]?.clock?.dueAt, shanghai('2026-11-27 18:00'));
  assert.is(ticket.assist.length, 2);
});

test('a unit stands once on a ticket, and the unit itself does not choose its helpers', () => {
  const at = '2026-11-24 10:00';
  assert.match(refusal(signed, [at, zhou, { ...ask, body: order.lead }]).sentence, '是主办单位');
  assert.match(refusal(signed, [at, zhou, { ...ask, body: traffic }]).sentence, '已在协办');
  for (const actor of [li, chen]) assert.is(refusal(signed, [at, actor, ask]).refused, 'not-allowed');
});

test('the assisting unit replies before the lead has signed, and may add to it until the lead has filed', () => {
  const ticket = after([
    ...dispatched,
    ['2026-11-23 11:00', wang, say('已在路口增设隔离护栏。')],
    ['2026-11-24 10:00', li, { type: 'SignFor' }],
    ['2026-11-25 09:00', wang, say('护栏又加长了二十米。')],
  ]);
  assert.equal(
    ticket.assisting[0]?.replies.map(({ text }) => text),
    ['已在路口增设隔离护栏。', '护栏又加长了二十米。'],
  );
  assert.is(ticket.assisting[0]?.clock?.stoppedAt, shanghai('2026-11-23 11:00'), 'the first reply counts');
  const filed: Step[] = [...signed, ['2026-11-24 10:00', wang, say('已增设护栏。')], ['2026-11-25 10:00', li, reply()]];
  assert.is(refusal(filed, ['2026-11-25 11:00', wang, say('还想补充一点。')]).refused, 'wrong-state');
  for (const actor of [li, zheng])
    assert.match(refusal(signed, ['2026-11-24 10:00', actor, say('我们也来说一说。')]).sentence, '没有请本单位协办');
});

test('while a unit owes its part the reply waits, or says why it does not', () => {
  const steps: Step[] = [...signed, ['2026-11-24 10:00', zhou, ask], ['2026-11-24 11:00', wang, say('已增设护栏。')]];
  const { refused, field, sentence } = refusal(steps, ['2026-11-25 10:00', li, reply()]);
  assert.equal([refused, field], ['invalid', 'withoutAssist']);
  assert.match(sentence, '茅箭区五堰街道办事处还没有提交协办意见');
  assert.not.match(sentence, traffic.unit);
  assert.match(refusal(steps, ['2026-11-25 10:00', li, reply('急')]).sentence, '至少 4 个字');
  const ticket = after([...steps, ['2026-11-25 10:00', li, reply('街道办已当面会商，书面意见后补。')]]);
  assert.is(ticket.state, 'replied');
  assert.is(standingReply(ticket)?.withoutAssist, '街道办已当面会商，书面意见后补。');
  assert.is(ticket.assisting[1]?.clock?.stoppedAt, shanghai('2026-11-25 10:00'), 'no clock of a helper runs on');
});

test('what the assisting units said joins into the reply, under their names', () => {
  const ticket = after([
    ...signed,
    ['2026-11-24 10:00', wang, say('已在路口增设隔离护栏。')],
    ['2026-11-25 10:00', li, reply('没有人要等，这一句不留下。')],
  ]);
  assert.equal(standingReply(ticket)?.assisting, [
    { unitName: traffic.unit, text: '已在路口增设隔离护栏。', at: shanghai('2026-11-24 10:00'), attachments: [] },
  ]);
  assert.is(standingReply(ticket)?.withoutAssist, '');
});

test('a unit that was passed over owes its part again when the reply is rejected, and its clock goes on where it was', () => {
  const ticket = after([
    ...signed,
    ['2026-11-25 10:00', li, reply('交警大队已当面会商。')],
    ['2026-11-25 11:00', zhou, { type: 'RejectReply', note: '须有交警的书面意见' }],
  ]);
  const clock = ticket.assisting[0]?.clock;
  assert.equal([clock?.stoppedAt, clock?.dueAt], [null, shanghai('2026-11-26 18:00')]);
  assert.is(clock && lightOf(timekeeping, clock, shanghai('2026-11-27 09:00')), 'red');
});

test('the lead and the hotline urge who is late, and each urge is counted', () => {
  const urge = (unit: string): Command => ({ type: 'UrgeAssist', unit, words: '请今天反馈' });
  const ticket = after([
    ...signed,
    ['2026-11-27 09:00', li, urge(traffic.code)],
    ['2026-11-27 10:00', liu, urge(traffic.code)],
  ]);
  assert.equal(
    ticket.assisting[0]?.urges.map(({ by }) => by),
    ['李国强', '刘建平'],
  );
  assert.is(ticket.urges.length, 0, 'the citizen’s own urges are another matter');
  assert.is(refusal(signed, ['2026-11-27 09:00', li, urge(street.code)]).field, 'unit');
  assert.is(refusal(signed, ['2026-11-27 09:00', wang, urge(traffic.code)]).refused, 'wrong-state');
  const said: Step[] = [...signed, ['2026-11-24 10:00', wang, say('已增设护栏。')]];
  assert.match(refusal(said, ['2026-11-27 09:00', li, urge(traffic.code)]).sentence, '不需要催办');
});

test('a redo asks the assisting units anew', () => {
  const ticket = after([
    ...signed,
    ['2026-11-24 10:00', wang, say('已增设护栏。')],
    ['2026-11-25 10:00', li, reply()],
    ['2026-11-25 11:00', zhou, { type: 'ApproveReply', note: '' }],
    ['2026-11-26 10:00', liu, { type: 'Redo', reason: '护栏又被移走' }],
  ]);
  assert.equal(ticket.assisting[0]?.replies, []);
  assert.is(ticket.assisting[0]?.clock?.startedAt, shanghai('2026-11-26 10:00'));
  assert.is(ticket.replies[0]?.assisting.length, 1, 'what was said stays in the first reply');
});

test.run();
