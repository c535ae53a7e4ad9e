import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { MINUTE, SECOND } from '../../../src/domain/instant.ts';
import { CallBar } from '../../../views/phone/call-bar.tsx';
import type { BarCall, CallBarProps } from '../../../views/phone/call-bar-props.ts';
import { shanghai } from '../../support/time.ts';

const now = shanghai('2026-11-23 09:00');

const call: BarCall = {
  id: 'c1',
  sipCallId: 'sip-1',
  direction: 'inbound',
  purpose: 'appeal',
  state: 'talking',
  number: '138****5678',
  name: '王*',
  city: '十堰市',
  since: now - 151 * SECOND,
  ticket: null,
  transferredBy: null,
};

const drawn = async (props: Partial<CallBarProps>): Promise<string> =>
  String(
    await CallBar({
      seat: { number: 1001, state: 'ready', reason: null, since: now - MINUTE },
      call: null,
      waiting: { count: 0, longestSince: null },
      colleagues: [],
      emergencyNumbers: [{ number: '120', name: '急救' }],
      closingReasons: [
        { reason: 'wrong-number', note: false },
        { reason: 'other', note: true },
      ],
      now,
      ...props,
    }).toString(),
  );

test('a seat at rest sees its state, since when, and how many wait', async () => {
  const bar = await drawn({ waiting: { count: 3, longestSince: now - 80 * SECOND } });
  for (const said of ['空闲', '01:00', '小休', '用餐', '离席', '01:20']) assert.match(bar, said);
  assert.match(bar, 'data-waiting-calls="3"');
});

test('during a call: who, from where, how long, and no other state to choose', async () => {
  const seat = { number: 1001, state: 'talking', reason: null, since: now } as const;
  const bar = await drawn({ seat, call });
  for (const said of ['138****5678', '王*', '十堰市', '通话中', '02:31']) assert.match(bar, said);
  assert.not.match(bar, 'action="/seat/state"');
  assert.match(bar, 'data-sip-call="sip-1"');
});

test('no button asks for what is always refused: 未接 is no reason that a person gives for a break', async () => {
  assert.not.match(await drawn({}), 'value="missed"');
});

test('a closing form that was refused stands open with what was typed, and offers what the rules offer', async () => {
  const bar = await drawn({
    call: { ...call, state: 'ended' },
    typedClosing: { reason: 'other', note: '对方没有说清' },
    refusal: '选择这个原因时，请写明情况。',
  });
  assert.match(bar, /<details[^>]* id="closing-menu" open/u);
  assert.match(bar, '<option value="other" selected="">其他（须写说明）</option>');
  assert.match(bar, 'value="对方没有说清"');
  assert.not.match(bar, 'value="harassment"');
});

test('only colleagues who are free can be given a call', async () => {
  const colleagues = [
    { number: 1002, name: '孙悦', state: 'ready' },
    { number: 1003, name: '马文静', state: 'talking' },
  ] as const;
  const bar = await drawn({ call, colleagues });
  assert.match(bar, 'value="seat:1002"');
  assert.not.match(bar, 'seat:1003');
  assert.match(bar, '120 急救');
});

test('a call that is over asks for a ticket or a reason, until it has one', async () => {
  const seat = { number: 1001, state: 'after-call', reason: null, since: now } as const;
  const ended = { ...call, state: 'ended' } as const;
  const bar = await drawn({ seat, call: ended });
  for (const said of ['结束整理', '登记工单', '不立工单', '打错电话']) assert.match(bar, said);
  const attached = await drawn({ seat, call: { ...ended, ticket: '20261123000001' } });
  assert.not.match(attached, '不立工单');
  assert.match(attached, '/tickets/20261123000001');
});

test('a withheld number, a call handed over and a refusal are said in words', async () => {
  const bar = await drawn({
    call: { ...call, number: '', purpose: 'transfer', transferredBy: '孙悦' },
    refusal: '坐席状态正在变动，请再试一次。',
  });
  for (const said of ['号码未显示', '孙悦 转来', 'role="alert"', '请再试一次']) assert.match(bar, said);
});

test.run();
