import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { toldEvents } from '../../../views/ticket/told-events.ts';
import { sayElapsed } from '../../../views/ticket/waiting-lines.tsx';
import { li, liu, wang, zhou } from '../../support/people.ts';
import { order, type Step, signed, story } from '../../support/tickets.ts';
import { shanghai, timekeeping } from '../../support/time.ts';

const bureau = '十堰市茅箭区城市管理执法局（李国强）';
const street = { unit: '茅箭区五堰街道办事处', code: 'street@420302002', function: 'street' };
const said = (steps: readonly Step[]) =>
  toldEvents(story([...signed, ...steps]), timekeeping)
    .slice(3)
    .map(({ who, what, body }) => `${who} ${what}${body === '' ? '' : `：${body}`}`);

test('what happens within the unit and with its helpers is told with names, margins and duties', () => {
  assert.equal(
    said([
      ['2026-11-23 11:00', li, { type: 'Forward', unit: null, person: { id: 'tian', name: '田甜' }, note: '请到现场' }],
      ['2026-11-23 15:00', li, { type: 'RecordContact', way: 'not-reached', words: '两次无人接听' }],
      ['2026-11-24 10:00', zhou, { type: 'AskAssist', body: street, task: '核实疏导点' }],
      ['2026-11-25 10:00', wang, { type: 'AssistReply', text: '已增设隔离护栏。', attachments: [] }],
      ['2026-11-27 10:00', liu, { type: 'UrgeAssist', unit: street.code, words: '' }],
      ['2026-11-27 11:00', zhou, { type: 'SetDemands', demands: ['劝离摊贩', '有人值守'] }],
    ]),
    [
      `${bureau} 转交给田甜，时限不变：请到现场`,
      `${bureau} 联系诉求人未成功：两次无人接听`,
      '派单员 周敏 请茅箭区五堰街道办事处协办，须在 11月27日 18:00 前提交协办意见：核实疏导点',
      `${order.assist[0]?.unit}（王海涛） 提交协办意见，距时限 1 个工作日：已增设隔离护栏。`,
      '督办员 刘建平 催办协办单位茅箭区五堰街道办事处',
      '派单员 周敏 拆分诉求点，共 2 条：1. 劝离摊贩\n2. 有人值守',
    ],
  );
});

test('how long a ticket really lay is said in days, hours and minutes', () => {
  const from = shanghai('2026-11-23 09:10');
  for (const [to, words] of [
    ['2026-11-23 09:10', '0 分钟'],
    ['2026-11-23 09:52', '42 分钟'],
    ['2026-11-23 14:10', '5 小时'],
    ['2026-11-23 14:30', '5 小时 20 分钟'],
    ['2026-11-26 09:10', '3 天'],
    ['2026-11-26 13:30', '3 天 4 小时'],
  ] as const)
    assert.is(sayElapsed(from, shanghai(to)), words);
});

test.run();
