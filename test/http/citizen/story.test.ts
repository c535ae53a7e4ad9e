import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { TicketEvent } from '../../../src/domain/ticket/events.ts';
import { fold } from '../../../src/domain/ticket/evolve.ts';
import { pastStepsOf } from '../../../views/citizen/past-steps.ts';
import { stepsOf } from '../../../views/citizen/present-steps.ts';
import { usageInWords } from '../../../views/citizen/usage-words.ts';
import { he, li, liu, zhou } from '../../support/people.ts';
import {
  callbackDue,
  dispatched,
  negative,
  order,
  type Step,
  signed,
  story,
  veryDissatisfied,
} from '../../support/tickets.ts';
import { shanghai } from '../../support/time.ts';

const reviewed = { ...veryDissatisfied, reasons: [...veryDissatisfied.reasons] };
const now = shanghai('2026-12-01 10:00');

const told = (events: readonly TicketEvent[], at = now): string[] =>
  stepsOf(pastStepsOf(events, at), fold(events), false, at).map(({ when, title }) => `${when} ${title}`);

/** What a road adds to the line of steps: the last so many of them. */
const lastOf = (road: readonly Step[], count: number, at = now): string[] => told(story(road), at).slice(-count);

const bureau = '十堰市茅箭区城市管理执法局';

test('a return is told as a check of who is responsible, without its reason', () => {
  const asked: Step = [
    '2026-11-23 11:00',
    li,
    { type: 'RequestReturn', reason: 'wrong-place', clause: '2.1.4', explanation: '摊位在张湾区一侧。' },
  ];
  assert.equal(lastOf([...signed, asked], 3), [
    'past 核对由哪个单位办理',
    'current 热线正在核对由哪个单位办理',
    'next 办理并答复您',
  ]);
  assert.equal(lastOf([...signed, asked, ['2026-11-23 12:00', zhou, { type: 'ApproveReturn', note: '属实' }]], 3), [
    'past 需要更换办理单位',
    'current 正在确定由哪个单位办理',
    'next 派给承办单位',
  ]);
  assert.equal(lastOf([...signed, asked, ['2026-11-23 12:00', zhou, { type: 'RefuseReturn', note: '不属实' }]], 3), [
    `past 仍由${bureau}办理`,
    `current ${bureau}正在办理`,
    'next 答复您',
  ]);
});

test('an extension is told when granted, with the new day, and not when only asked for', () => {
  const asked: Step = ['2026-11-23 11:00', li, { type: 'RequestExtension', workingDays: 3, reason: '需要多部门会商' }];
  assert.equal(lastOf([...signed, asked], 2), [`current ${bureau}正在办理`, 'next 答复您']);
  const events = story([...signed, asked, ['2026-11-23 12:00', zhou, { type: 'GrantExtension', note: '' }]]);
  const granted = pastStepsOf(events, now).at(-1);
  assert.is(granted?.title, '办理时间延长');
  assert.is(granted?.words, '经热线同意，最晚 12月10日 18:00 前答复您。');
});

test('a late unit is named as late', () => {
  const events = story(dispatched);
  const at = shanghai('2026-11-25 09:00');
  const current = stepsOf(pastStepsOf(events, at), fold(events), false, at).find(({ when }) => when === 'current');
  assert.is(current?.title, `等待${bureau}签收`);
  assert.is(current?.words, '应在 11月24日 18:00 前完成，现已超期，热线会督促。');
});

test('what the hotline itself owes is not said to be pressed for', () => {
  const events = story(callbackDue);
  const at = shanghai('2026-12-20 09:00');
  const current = stepsOf(pastStepsOf(events, at), fold(events), false, at).find(({ when }) => when === 'current');
  assert.match(String(current?.words), '现已超期，热线会尽快完成。');
});

test('a declined, a redirected and a directly answered appeal end where they end', () => {
  assert.equal(
    lastOf([['2026-11-23 09:10', zhou, { type: 'Decline', ground: 'litigation', text: '请向人民法院起诉。' }]], 1),
    ['current 不予受理'],
  );
  assert.equal(lastOf([['2026-11-23 09:10', zhou, { type: 'Redirect', to: '12368', text: '请拨打 12368。' }]], 1), [
    'current 已转交 12368',
  ]);
  assert.equal(
    lastOf([['2026-11-23 09:10', zhou, { type: 'AnswerOnTheSpot', text: '疏导点在广场南侧。', answeredBy: null }]], 1),
    ['current 已直接答复'],
  );
});

test('a reply sent back and a new round are told in plain words', () => {
  const replied: Step = [
    '2026-11-25 15:00',
    li,
    {
      type: 'Reply',
      text: '已经处理完毕，请放心。',
      contact: '已电话联系',
      attachments: [],
      withoutAssist: '协办单位已当面会商。',
    },
  ];
  assert.equal(lastOf([...signed, replied, ['2026-11-25 16:00', zhou, { type: 'RejectReply', note: '太笼统' }]], 3), [
    'past 答复退回补充',
    `current ${bureau}正在办理`,
    'next 答复您',
  ]);
  assert.equal(lastOf([...callbackDue, ['2026-11-26 09:00', liu, { type: 'Redo', reason: '没有办好' }]], 3), [
    'past 重新办理',
    `current 等待${bureau}签收`,
    'next 办理并答复您',
  ]);
});

test('a review doubted by the unit is told as under check by a second person, without the word malicious', () => {
  const doubted: Step = ['2026-11-26 14:00', li, { type: 'Verify', finding: 'malicious', ground: '当日无人占道。' }];
  const events = story([...negative, doubted]);
  assert.equal(told(events).slice(-3), ['past 您的评价正在复核', 'current 正在复核', 'next 告诉您复核结论']);
  assert.not.match(JSON.stringify(pastStepsOf(events, now)), '恶意');
  assert.equal(lastOf([...negative, doubted, ['2026-11-26 15:00', he, { type: 'RejectFinding', note: '属实' }]], 3), [
    'past 复核支持您的评价',
    `current ${bureau}正在制定整改措施`,
    'next 整改并反馈结果',
  ]);
});

test('a rectification that does not satisfy is told as done once more', () => {
  const road: Step[] = [
    ...negative,
    ['2026-11-26 14:00', li, { type: 'Verify', finding: 'upheld', ground: '情况属实。' }],
    [
      '2026-11-26 15:00',
      li,
      { type: 'ProposeMeasures', way: 'explanation', text: '上门解释。', responsible: '李国强' },
    ],
    ['2026-11-27 15:00', li, { type: 'GiveFeedback', text: '已上门说明情况。', evidence: [] }],
  ];
  assert.equal(lastOf(road, 3), ['past 整改结果', 'current 等待再次回访', 'next 整改完结并公开']);
  assert.equal(
    lastOf(
      [
        ...road,
        ['2026-11-28 10:00', liu, { type: 'RecordSecondCallback', reached: true, answers: reviewed, conclusion: '' }],
      ],
      3,
    ),
    ['past 回访中您评价为“非常不满意”', `current ${bureau}正在制定整改措施`, 'next 整改并反馈结果'],
  );
});

test('no step of any story names a person of the staff or an internal reason', () => {
  const correction = '辖区民警反映属城管';
  const road: Step[] = [
    ['2026-11-23 09:10', zhou, { type: 'Dispatch', order: { ...order, correction } }],
    ['2026-11-23 10:00', li, { type: 'SignFor' }],
    ['2026-11-23 10:10', li, { type: 'AddNote', text: '联系人难缠' }],
  ];
  const line = JSON.stringify(pastStepsOf(story(road), now));
  for (const hidden of [correction, '难缠', zhou.name, li.name]) assert.not.match(line, hidden);
});

test('time used is said in whole units of the rule', () => {
  assert.is(usageInWords({ used: 2.7, total: 5, unit: 'working-days' }), '已用 2 个工作日，共 5 个');
  assert.is(usageInWords({ used: 3, total: 24, unit: 'clock-hours' }), '已用 3 小时，共 24 小时');
  assert.is(usageInWords({ used: 6, total: 5, unit: 'working-days' }), '时限 5 个工作日，已超出');
  const overnight = { used: 5, total: 5, unit: 'working-days' as const, late: true };
  assert.is(usageInWords(overnight), '时限 5 个工作日，已超出', 'late at once, not only when an office opens');
});

test.run();
