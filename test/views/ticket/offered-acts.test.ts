import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Actor } from '../../../src/domain/access/actor.ts';
import { offeredActs } from '../../../views/ticket/offered-acts.ts';
import { chen, he, li, liu, wang, zhao, zhou } from '../../support/people.ts';
import { callbackDue, dispatched, negative, type Step, signed, ticketAfter } from '../../support/tickets.ts';
import { shanghai, timekeeping } from '../../support/time.ts';

const offer = (steps: readonly Step[], viewer: Actor, at = '2026-11-26 12:00') =>
  offeredActs({ ticket: ticketAfter(steps), now: shanghai(at), timekeeping, viewer });

test('the likely act comes first', () => {
  assert.is(offer([], zhou).acts[0], 'Dispatch');
  assert.is(offer(dispatched, li).acts[0], 'SignFor');
  assert.is(offer(signed, li).acts[0], 'Reply');
  assert.is(offer(callbackDue, liu).acts[0], 'RecordCallback');
  assert.is(offer(negative, li).acts[0], 'Verify');
  assert.equal(offer(signed, zhao).acts, []);
});

test('an extension is decided only while one is asked for', () => {
  assert.equal(offer(signed, zhou).acts, ['Merge', 'SetDemands', 'AddContact', 'AskAssist', 'UrgeAssist', 'AddNote']);
  const asked: Step[] = [
    ...signed,
    ['2026-11-23 15:00', li, { type: 'RequestExtension', workingDays: 2, reason: '须与学校会商' }],
  ];
  assert.equal(offer(asked, zhou).main, ['GrantExtension', 'RefuseExtension']);
});

test('what the guards are sure to refuse is not drawn, and says why once', () => {
  assert.equal(offer(signed, wang).acts, ['AssistReply', 'AddNote']);
  assert.equal(offer(signed, wang).withheld, [
    '这件工单由十堰市茅箭区城市管理执法局主办，请由主办单位办理。',
    '这件工单由十堰市茅箭区城市管理执法局主办，请由主办单位提请裁定。',
  ]);
  const late = offer(signed, li);
  assert.not.ok(late.acts.includes('RequestReturn'));
  assert.match(late.withheld[0] ?? '', '退单应在 11月25日 18:00 前提出');
  const proposed: Step[] = [
    ...negative,
    ['2026-11-26 11:00', liu, { type: 'Verify', finding: 'mistaken', ground: '诉求人说点错了' }],
  ];
  assert.equal(offer(proposed, liu).main, []);
  assert.equal(offer(proposed, he).main, ['ConfirmFinding', 'RejectFinding']);
  assert.ok(offer(callbackDue, chen).acts.includes('RecordCallback'));
});

test.run();
