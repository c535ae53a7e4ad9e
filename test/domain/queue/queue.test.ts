import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { staffRoles } from '../../../src/domain/access/role.ts';
import { findQueue, queues, queuesOf } from '../../../src/domain/queue/queues.ts';
import { orderOf, placeIn, stateRank, urgencyRank } from '../../../src/domain/queue/ticket-order.ts';
import { caseStateNames } from '../../../src/domain/rectification/transitions.ts';
import { rolesThatCanAct } from '../../../src/domain/ticket/permit.ts';
import { chen } from '../../support/people.ts';
import { callbackDue, dispatched, negative, signed, ticketAfter } from '../../support/tickets.ts';

test('every role has queues, and its day begins with what only it can move on', () => {
  const firsts = staffRoles.map((role) => [role, queuesOf(role)[0]?.id]);
  assert.equal(firsts, [
    ['seat-agent', 'to-call'],
    ['shift-lead', 'all'],
    ['dispatcher', 'to-dispatch'],
    ['handler', 'to-sign'],
    ['unit-lead', 'to-endorse'],
    ['supervisor', 'to-call'],
    ['auditor', 'callback-audits'],
    ['administrator', 'all'],
  ]);
});

test('a queue is found by its name only by the roles that work in it', () => {
  assert.is(findQueue('handler', 'to-sign')?.name, '待签收');
  assert.is(findQueue('dispatcher', 'to-sign'), null);
  assert.is(findQueue('dispatcher', '__proto__'), null);
});

test('every ticket that waits for somebody stands in a queue of one who can act on it', () => {
  for (const steps of [[], dispatched, signed, callbackDue, negative]) {
    const ticket = ticketAfter(steps);
    const roles = rolesThatCanAct(ticket);
    const waiting = queues.filter(
      (queue) =>
        queue.states.includes(ticket.state) && !queue.overdue && queue.roles.some((role) => roles.includes(role)),
    );
    assert.ok(waiting.length > 0, ticket.state);
  }
});

test('no state of a rectification case is left without a queue', () => {
  const covered = new Set<string>(queues.flatMap((queue) => queue.caseStates ?? []));
  assert.equal(
    Object.keys(caseStateNames).filter((state) => state !== 'closed' && !covered.has(state)),
    [],
  );
});

test('queues that are timed open with what ends first, the others with what came last', () => {
  const [toSign, toDispatch] = ['to-sign', 'to-dispatch'].map((id) => queues.find((queue) => queue.id === id));
  assert.equal(toSign && orderOf(toSign), { key: 'due', direction: 'ascending' });
  assert.equal(toDispatch && orderOf(toDispatch), { key: 'registered', direction: 'descending' });
});

test('what is most urgent ranks first, states rank along the life of a ticket', () => {
  assert.equal([urgencyRank('critical'), urgencyRank('urgent'), urgencyRank('routine')], [0, 1, 2]);
  assert.ok(stateRank('registered') < stateRank('dispatched') && stateRank('handling') < stateRank('closed'));
});

test('a ticket on which no clock runs has no due time to be sorted by', () => {
  const due = { key: 'due', direction: 'ascending' } as const;
  const answered = ticketAfter([
    ['2026-11-23 09:05', chen, { type: 'AnswerOnTheSpot', text: '身份证可在任一派出所换领。', answeredBy: null }],
  ]);
  assert.is(placeIn(answered, due).value, null);
  const handled = ticketAfter(signed);
  assert.is(placeIn(handled, due).value, handled.clocks.reply?.dueAt);
});

test.run();
