import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isPaused, lightOf, remainingSentence, traceOf } from '../../../src/domain/deadline/clock.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { nextDuty } from '../../../src/domain/supervision/duty.ts';
import type { Command } from '../../../src/domain/ticket/commands.ts';
import { decide } from '../../../src/domain/ticket/decide.ts';
import { rowOf } from '../../../src/store/ticket-row.ts';
import { li, liu, system, wang, zhou } from '../../support/people.ts';
import { attempt, order, registration, type Step, signed, straightRoad, ticketAfter } from '../../support/tickets.ts';
import { shanghai, timekeeping } from '../../support/time.ts';

const ask = (until = '2026-12-03'): Command => ({
  type: 'RequestSuspension',
  reason: 'expert',
  explanation: '等待第三方检测机构出具噪声检测报告，诉求人已知晓。',
  until,
});
const asked: readonly Step[] = [...signed, ['2026-11-24 10:00', li, ask()]];
const granted: readonly Step[] = [...asked, ['2026-11-25 15:00', zhou, { type: 'GrantSuspension', note: '' }]];

const refusal = (steps: readonly Step[], step: Step): string => {
  const outcome = attempt(steps, step);
  return isRefusal(outcome) ? outcome.sentence : outcome.events.join();
};

test('a granted suspension stops the clocks of lead and assisting unit, and nothing comes due while it lasts', () => {
  const ticket = ticketAfter(granted);
  assert.is(ticket.state, 'suspended');
  const { reply } = ticket.clocks;
  assert.ok(reply && isPaused(reply));
  assert.ok(ticket.assisting.every(({ clock }) => clock && isPaused(clock)));
  const long = shanghai('2027-02-01 12:00');
  assert.is(reply && lightOf(timekeeping, reply, long), 'green');
  assert.is(reply && remainingSentence(timekeeping, reply, long), '挂起中，剩 8 个工作日');
  assert.equal(
    [
      rowOf(ticket, { warnAt: null, dutyAt: null }).dueAt,
      rowOf(ticket, { warnAt: null, dutyAt: null }).suspensionPending,
    ],
    [null, false],
  );
});

test('the program resumes at midnight after the last day, and exactly the working time in between is given back', () => {
  const suspended = ticketAfter(granted);
  const duty = nextDuty(timekeeping, suspended);
  assert.equal(duty, { at: shanghai('2026-12-04 00:00'), command: { type: 'Resume', note: '挂起期满，自动恢复' } });
  const resumed = ticketAfter([...granted, ['2026-12-04 00:01', system, { type: 'Resume', note: '' }]]);
  assert.is(resumed.state, 'handling');
  // Ten working days from 23 November: 7 December 18:00. Suspended for the last 3 hours of Wednesday and six working days.
  assert.is(resumed.clocks.reply?.dueAt, shanghai('2026-12-16 12:00'));
  const told = resumed.clocks.reply ? traceOf(timekeeping, resumed.clocks.reply).map(({ sentence }) => sentence) : [];
  assert.ok(
    told.some((sentence) => sentence === '11月25日 15:00 挂起，12月4日 00:00 恢复。'),
    told.join('\n'),
  );
});

test('a program that was stopped for days gives the unit no minute more', () => {
  const [punctual, late] = ['2026-12-04 00:00', '2026-12-09 16:00'].map((at) =>
    ticketAfter([...granted, [at, system, { type: 'Resume', note: '' }]]),
  );
  assert.is(late?.clocks.reply?.dueAt, punctual?.clocks.reply?.dueAt);
});

test('the unit and the hotline may go on earlier, the program may not', () => {
  const early = attempt(granted, ['2026-11-27 09:00', li, { type: 'Resume', note: '报告已出' }]);
  assert.equal(isRefusal(early) ? early : early.events, ['Resumed']);
  assert.match(refusal(granted, ['2026-11-27 09:00', system, { type: 'Resume', note: '' }]), /还没有结束/);
  assert.match(refusal(granted, ['2026-11-27 09:00', wang, { type: 'Resume', note: '' }]), /由主办单位办理/);
});

test('bounds: a real day from today on, not longer than the policy, before the reply is due', () => {
  const at = '2026-11-24 10:00';
  assert.match(refusal(signed, [at, li, ask('2026-11-31')]), /请填写挂起的最后一天/);
  assert.match(refusal(signed, [at, li, ask('2026-11-23')]), /不能早于今天/);
  assert.match(refusal(signed, [at, li, ask('2026-12-25')]), /最长?.*30 天|一次最多挂起 30 天/);
  assert.is(refusal(signed, [at, li, ask('2026-12-24')]), 'SuspensionRequested');
  assert.match(refusal(signed, ['2026-12-08 09:00', li, ask('2026-12-20')]), /挂起须在到期前申请/);
  assert.match(refusal(signed, [at, wang, ask()]), /由主办单位办理/);
});

test('a critical ticket is never suspended', () => {
  const critical = straightRoad
    .slice(0, 2)
    .map(
      ([at, by, command]): Step => [
        at,
        by,
        command.type === 'Dispatch' ? { ...command, order: { ...order, urgency: 'critical' } } : command,
      ],
    );
  assert.match(refusal(critical, ['2026-11-23 10:05', li, ask('2026-11-24')]), /特急工单不能挂起/);
  assert.is(registration.urgency, 'routine');
});

test('one suspension for each dispatch; one that was refused does not count', () => {
  const again: readonly Step[] = [...granted, ['2026-11-27 09:00', li, { type: 'Resume', note: '' }]];
  assert.match(refusal(again, ['2026-11-27 10:00', li, ask()]), /最多挂起 1 次/);
  const denied: readonly Step[] = [
    ...asked,
    ['2026-11-24 11:00', zhou, { type: 'RefuseSuspension', note: '请先办理能办的' }],
  ];
  assert.is(refusal(denied, ['2026-11-24 15:00', li, ask()]), 'SuspensionRequested');
});

test('extension and suspension do not collide: while one is asked the other has to wait', () => {
  const extension: Command = { type: 'RequestExtension', workingDays: 3, reason: '需要多部门会商确定方案' };
  assert.match(refusal(asked, ['2026-11-24 11:00', li, extension]), /挂起申请正在审核/);
  const extending: readonly Step[] = [...signed, ['2026-11-24 10:00', li, extension]];
  assert.match(refusal(extending, ['2026-11-24 11:00', li, ask()]), /延期申请正在审核/);
  assert.match(refusal(granted, ['2026-11-26 11:00', li, extension]), /不能申请延期/);
});

test('who asked does not decide, and a request that lay too long can only be refused', () => {
  const asBoss = { ...li, role: 'supervisor' as const };
  assert.match(refusal(asked, ['2026-11-24 11:00', asBoss, { type: 'GrantSuspension', note: '' }]), /须由另一人/);
  assert.match(refusal(asked, ['2026-12-04 09:00', liu, { type: 'GrantSuspension', note: '' }]), /这一天已经过去/);
  assert.match(refusal(signed, ['2026-11-24 11:00', liu, { type: 'GrantSuspension', note: '' }]), /没有待审的挂起申请/);
});

test('a reply that is filed while the request waits takes it away, and a second dispatch may be suspended anew', () => {
  const replied = ticketAfter([...asked, ...straightRoad.slice(2, 3)]);
  assert.is(replied.suspensions.at(-1)?.outcome, 'withdrawn');
});

test('a suspended ticket can be urged and supervised, and no clock runs on when it ends', () => {
  const now = shanghai('2026-11-26 10:00');
  const supervised = decide(
    ticketAfter(granted),
    { type: 'OpenSupervision', level: 'daily', cause: 'urged', demand: '请说明等待检测的进展。' },
    { now, actor: liu, timekeeping },
  );
  assert.equal(isRefusal(supervised) ? supervised : supervised.map(({ type }) => type), ['SupervisionOpened']);
});

test.run();
