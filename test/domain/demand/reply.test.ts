import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { DemandAnswer } from '../../../src/domain/demand/demand.ts';
import type { Command } from '../../../src/domain/ticket/commands.ts';
import { standingReply } from '../../../src/domain/ticket/state.ts';
import { li, liu, wang, zhou } from '../../support/people.ts';
import { playing } from '../../support/play.ts';
import { order, registration, type Step } from '../../support/tickets.ts';

const demands = ['晚上十点后停止施工', '修剪伸进窗户的树枝'];
const { after, refusal } = playing(undefined, { ...registration, demands });

const signed: Step[] = [
  ['2026-11-23 09:10', zhou, { type: 'Dispatch', order: { ...order, assist: [] } }],
  ['2026-11-23 10:00', li, { type: 'SignFor' }],
];
const reply = (answers: DemandAnswer[]): Command => ({
  type: 'Reply',
  text: '已到现场核查，逐项答复如下。',
  contact: '11月25日电话告知',
  attachments: [],
  demands: answers,
});
const trimmed: DemandAnswer = { id: 2, outcome: 'answered', text: '已修剪绿化，树枝不再碰到窗户。' };
const stopped: DemandAnswer = { id: 1, outcome: 'answered', text: '已责令工地夜间停工，并立案查处。' };
const at = '2026-11-25 15:00';

test('“trimmed the greenery” is no answer to the noise: the reply is refused and names the demand left out', () => {
  const { refused, sentence, field } = refusal(signed, [at, li, reply([trimmed])]);
  assert.is(refused, 'invalid');
  assert.is(field, 'demand-1-text');
  assert.match(sentence, '诉求点 1“晚上十点后停止施工”还没有答复');
  assert.not.match(sentence, demands[1] ?? '');
  assert.is(refusal(signed, [at, li, reply([])]).field, 'demand-1-text');
  assert.is(refusal(signed, [at, li, reply([stopped, { ...trimmed, text: '  ' }])]).field, 'demand-2-text');
});

test('each demand answered, refused with a ground or passed on to a named body, the reply goes out with all of them', () => {
  const refusedOne: DemandAnswer = { id: 1, outcome: 'refused', text: '该工地有夜间施工许可，按规定不能责令停工。' };
  const passedOn: DemandAnswer = { id: 2, outcome: 'passed-on', text: '已转十堰市茅箭区园林绿化管理局修剪。' };
  const ticket = after([...signed, [at, li, reply([passedOn, refusedOne])]]);
  assert.is(ticket.state, 'replied');
  assert.equal(standingReply(ticket)?.demands, [
    { ...refusedOne, demand: demands[0] },
    { ...passedOn, demand: demands[1] },
  ]);
});

test('“the departments concerned” is no body that a demand can be passed on to', () => {
  for (const text of ['已转有关部门处理。', '已转相关单位处理。', '请向其他部门反映。'])
    assert.match(
      refusal(signed, [at, li, reply([stopped, { id: 2, outcome: 'passed-on', text }])]).sentence,
      '不能只写“有关部门”',
    );
  for (const text of ['已转五堰街道办事处。', '已转国网十堰供电公司。', '请拨打 12368 反映。'])
    assert.is(after([...signed, [at, li, reply([stopped, { id: 2, outcome: 'passed-on', text }])]]).state, 'replied');
});

test('whatever is left out, the reply goes out only when every demand has its answer', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 8 }).chain((count) =>
        fc.record({
          count: fc.constant(count),
          ids: fc.subarray(Array.from({ length: count + 1 }, (_, index) => index + 1)),
        }),
      ),
      ({ count, ids }) => {
        const list = Array.from({ length: count }, (_, index) => `第 ${index + 1} 件事情`);
        const game = playing(undefined, { ...registration, demands: list });
        const answers = ids.map((id) => ({ id, outcome: 'answered' as const, text: `第 ${id} 件已经办好` }));
        const missing = list.findIndex((_, index) => !ids.includes(index + 1));
        if (missing < 0) assert.is(game.after([...signed, [at, li, reply(answers)]]).replies[0]?.demands.length, count);
        else
          assert.match(
            game.refusal(signed, [at, li, reply(answers)]).sentence,
            `诉求点 ${missing + 1}“第 ${missing + 1} 件事情”还没有答复`,
          );
      },
    ),
    { numRuns: 200 },
  );
});

test('a refusal without a ground worth the name is sent back', () => {
  assert.match(
    refusal(signed, [at, li, reply([stopped, { id: 2, outcome: 'refused', text: '不行' }])]).sentence,
    '请写明不能办理的依据',
  );
});

test('with one demand or none the text of the reply is the answer', () => {
  for (const list of [[], ['晚上十点后停止施工']]) {
    const one = playing(undefined, { ...registration, demands: list });
    assert.equal(standingReply(one.after([...signed, [at, li, reply([])]]))?.demands, []);
  }
});

test('a rejected reply is answered anew, demand by demand', () => {
  const rejected: Step[] = [
    ...signed,
    [at, li, reply([stopped, trimmed])],
    ['2026-11-25 16:00', zhou, { type: 'RejectReply', note: '没有说明何时停工' }],
  ];
  assert.is(after(rejected).state, 'handling');
  assert.is(refusal(rejected, ['2026-11-26 09:00', li, reply([trimmed])]).field, 'demand-1-text');
  assert.is(after([...rejected, ['2026-11-26 09:00', li, reply([stopped, trimmed])]]).replies.length, 2);
});

test('those who take in and dispatch set the list, never the unit that has to answer it', () => {
  const set = (list: string[]): Command => ({ type: 'SetDemands', demands: list });
  const ticket = after([...signed, ['2026-11-23 11:00', zhou, set([' 夜间停工 ', '', '修剪树枝', '清洗路面'])]]);
  assert.equal(ticket.demands, [
    { id: 1, text: '夜间停工' },
    { id: 2, text: '修剪树枝' },
    { id: 3, text: '清洗路面' },
  ]);
  assert.is(refusal(signed, ['2026-11-23 11:00', li, set(['一件'])]).refused, 'not-allowed');
  assert.is(refusal(signed, ['2026-11-23 11:00', wang, set(['一件'])]).refused, 'not-allowed');
  const wrong: [string[], string][] = [
    [[], '请至少写一条'],
    [['  '], '请至少写一条'],
    [Array.from({ length: 9 }, (_, index) => `第${index}件事情`), '最多 8 条，现有 9 条'],
    [['夜间停工', '夜间停工'], '完全相同'],
    [['停'], '太短'],
    [['停'.repeat(501)], '太长'],
    [demands, '没有变化'],
  ];
  for (const [list, said] of wrong) {
    const { field, sentence } = refusal(signed, ['2026-11-23 11:00', liu, set(list)]);
    assert.is(field, 'demands');
    assert.match(sentence, said);
  }
});

test('what was answered stays with the demand as it read then', () => {
  const ticket = after([
    ...signed,
    [at, li, reply([stopped, trimmed])],
    ['2026-11-25 16:00', zhou, { type: 'RejectReply', note: '又补充了一件' }],
    ['2026-11-25 16:10', zhou, { type: 'SetDemands', demands: ['夜间停工', '修剪树枝', '清洗路面'] }],
  ]);
  assert.equal(
    ticket.replies[0]?.demands.map(({ demand }) => demand),
    demands,
  );
});

test.run();
