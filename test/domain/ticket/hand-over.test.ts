import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Actor } from '../../../src/domain/access/actor.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import type { Command } from '../../../src/domain/ticket/commands.ts';
import { pastStepsOf } from '../../../views/citizen/past-steps.ts';
import { toldEvents } from '../../../views/ticket/told-events.ts';
import { li, system, wang, zhao, zhou } from '../../support/people.ts';
import {
  attempt,
  callbackDue,
  dispatched,
  negative,
  order,
  replied,
  type Step,
  signed,
  story,
  ticketAfter,
} from '../../support/tickets.ts';
import { shanghai, timekeeping } from '../../support/time.ts';

const successor = { unit: '十堰市茅箭区综合行政执法局', code: 'urban-management@420302~2' };
const handOver = (from = order.lead.code, to = successor): Command => ({
  type: 'HandOver',
  from,
  to,
  lastDay: '2026-11-30',
});
const midnight = '2026-12-01 00:01';
const given = (steps: readonly Step[], by: Actor, command: Command, at = midnight) => attempt(steps, [at, by, command]);

test('in every state in which a unit works on it, a ticket goes over with its state, clocks and handler', () => {
  const asked: Step[] = [
    ...signed,
    [
      '2026-11-23 11:00',
      li,
      { type: 'RequestReturn', reason: 'wrong-place', clause: '2.1.4', explanation: '该路段属张湾区管理' },
    ],
  ];
  for (const steps of [dispatched, signed, asked, replied, callbackDue, negative]) {
    const before = ticketAfter(steps);
    const outcome = given(steps, system, handOver());
    if (isRefusal(outcome)) throw new Error(`${before.state}: ${outcome.sentence}`);
    const { ticket, events } = outcome;
    assert.equal(events, ['HandedOver'], before.state);
    assert.equal(ticket.lead, { ...successor, function: 'urban-management' });
    assert.equal(
      [ticket.state, ticket.clocks, ticket.handler, ticket.assist, ticket.version],
      [before.state, before.clocks, before.handler, before.assist, before.version + 1],
    );
  }
});

test('an open case goes along, a review that was given keeps the unit it was given for', () => {
  const outcome = given(negative, system, handOver());
  if (isRefusal(outcome)) throw new Error(outcome.sentence);
  const [current] = outcome.ticket.cases;
  assert.equal([current?.unit, current?.unitName], [successor.code, successor.unit]);
  assert.is(current?.review.unit, order.lead.code);
});

test('an assisting unit is replaced; a successor that is on the ticket already does not stand there twice', () => {
  const [police] = order.assist;
  if (!police) throw new Error('nobody assists');
  const helper = given(signed, zhao, handOver(police.code));
  if (isRefusal(helper)) throw new Error(helper.sentence);
  assert.equal(helper.ticket.lead, order.lead);
  assert.equal(
    helper.ticket.assist.map(({ code }) => code),
    [successor.code],
  );
  const merged = given(signed, system, handOver(order.lead.code, police));
  if (isRefusal(merged)) throw new Error(merged.sentence);
  assert.equal([merged.ticket.lead?.code, merged.ticket.assist], [police.code, []]);
  const swallowed = given(signed, system, handOver(police.code, order.lead));
  if (isRefusal(swallowed)) throw new Error(swallowed.sentence);
  assert.equal([swallowed.ticket.lead, swallowed.ticket.assist], [order.lead, []]);
});

test('people of the successor go on with it, those of another unit do not', () => {
  const heir: Actor = { ...li, unit: successor.code };
  const steps: Step[] = [...dispatched, ['2026-11-23 12:00', system, handOver()]];
  const signing = given(steps, heir, { type: 'SignFor' }, '2026-11-23 14:00');
  assert.ok(!isRefusal(signing) && signing.ticket.state === 'handling');
  const others = given(steps, wang, { type: 'SignFor' }, '2026-11-23 14:00');
  assert.ok(isRefusal(others) && others.refused === 'not-allowed');
});

test('only the system and the administrator hand over, only what the unit has, only to another one, only while it is open', () => {
  const refusedAs = (steps: readonly Step[], by: Actor, command: Command) => {
    const outcome = given(steps, by, command);
    return isRefusal(outcome) ? outcome.refused : 'accepted';
  };
  assert.is(refusedAs(signed, zhou, handOver()), 'not-allowed');
  assert.is(refusedAs(signed, li, handOver()), 'not-allowed');
  assert.is(refusedAs(signed, zhao, handOver()), 'accepted');
  assert.is(refusedAs(signed, system, handOver('housing@420302')), 'wrong-state');
  assert.is(refusedAs(signed, system, handOver(order.lead.code, order.lead)), 'invalid');
  assert.is(refusedAs([], system, handOver()), 'wrong-state');
});

test('the timeline says that the unit was dissolved and who goes on; the citizen reads the same', () => {
  const steps: Step[] = [...signed, [midnight, system, handOver()]];
  const events = story(steps);
  const last = toldEvents(events, timekeeping).at(-1);
  assert.is(
    `${last?.who} ${last?.what}`,
    '系统 因机构撤销，由十堰市茅箭区城市管理执法局移交十堰市茅箭区综合行政执法局继续承办',
  );
  assert.is(pastStepsOf(events, shanghai(midnight)).at(-1)?.title, '改由十堰市茅箭区综合行政执法局办理');
});

test.run();
