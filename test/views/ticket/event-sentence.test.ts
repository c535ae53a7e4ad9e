import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { toldEvents } from '../../../views/ticket/told-events.ts';
import { he, li, liu, wang, zhou } from '../../support/people.ts';
import { negative, type Step, signed, story } from '../../support/tickets.ts';
import { timekeeping } from '../../support/time.ts';

/** The sentences of a story, without the registration. */
const told = (steps: readonly Step[]): string[] =>
  toldEvents(story(steps), timekeeping)
    .slice(1)
    .map(({ who, what }) => `${who} ${what}`);

test('every event is a sentence with who, what, and how far from its limit', () => {
  assert.equal(told(negative), [
    '派单员 周敏 派单给十堰市茅箭区城市管理执法局，协办 十堰市公安局交通管理局茅箭区大队，须在 11月24日 18:00 前签收',
    '十堰市茅箭区城市管理执法局（李国强） 签收，距时限 1 个工作日',
    '十堰市茅箭区城市管理执法局（李国强） 提交答复，距时限 8 个工作日',
    '派单员 周敏 审核通过答复，须在 11月30日 18:00 前完成回访',
    '督办员 刘建平 回访，诉求人评价：非常不满意，未解决，已联系；原因：问题没有解决；已生成整改单，须在 11月27日 18:00 前完成核实',
  ]);
});

test('on the last day the hours are said, after it how late', () => {
  const [dispatch] = signed;
  if (!dispatch) throw new Error('no dispatch');
  assert.is(
    told([dispatch, ['2026-11-24 12:00', li, { type: 'SignFor' }]])[1],
    '十堰市茅箭区城市管理执法局（李国强） 签收，距时限 6 小时',
  );
  assert.match(told([dispatch, ['2026-11-25 10:00', li, { type: 'SignFor' }]])[1] ?? '', '签收，超期 1 个工作日');
});

test('returns, extensions and notes are told with their reasons, a note set apart', () => {
  const steps: Step[] = [
    ...signed,
    [
      '2026-11-23 11:00',
      li,
      { type: 'RequestReturn', reason: 'wrong-place', clause: '2.1.4', explanation: '该路段属张湾区管理' },
    ],
    ['2026-11-23 12:00', zhou, { type: 'RefuseReturn', note: '在茅箭区界内' }],
    ['2026-11-23 15:00', li, { type: 'RequestExtension', workingDays: 2, reason: '须与学校会商' }],
    ['2026-11-23 16:00', zhou, { type: 'GrantExtension', note: '' }],
    ['2026-11-23 17:00', wang, { type: 'AddNote', text: '路口已设护栏' }],
  ];
  assert.equal(told(steps).slice(2), [
    '十堰市茅箭区城市管理执法局（李国强） 申请退单：地点不在本辖区，依据条款 2.1.4',
    '派单员 周敏 不同意退单，由原单位继续办理',
    '十堰市茅箭区城市管理执法局（李国强） 申请延期 2 个工作日',
    '派单员 周敏 同意延期，须在 12月9日 18:00 前答复',
    '十堰市公安局交通管理局茅箭区大队（王海涛） 写下备注',
  ]);
  const last = toldEvents(story(steps), timekeeping).at(-1);
  assert.equal({ kind: last?.kind, body: last?.body }, { kind: 'note', body: '路口已设护栏' });
});

test('a finding that needs a second person says so, and who agreed', () => {
  assert.equal(
    told([
      ...negative,
      ['2026-11-26 11:00', liu, { type: 'Verify', finding: 'mistaken', ground: '诉求人说点错了' }],
      ['2026-11-26 15:00', he, { type: 'ConfirmFinding', note: '已听录音' }],
    ]).slice(5),
    ['督办员 刘建平 核实后提出认定为误评，待第二人复核', '督办员 何丽 复核同意，认定误评，整改单完结'],
  );
});

test.run();
