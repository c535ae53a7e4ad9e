import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { dutiesOf } from '../../../src/domain/ticket/duties.ts';
import { li, zhou } from '../../support/people.ts';
import { callbackDue, dispatched, negative, type Step, signed, story } from '../../support/tickets.ts';

const told = (steps: readonly Step[]) =>
  dutiesOf(story(steps)).map(({ body, clock, outcome }) => [clock.purpose, body, outcome]);

const CITY_MANAGEMENT = '十堰市茅箭区城市管理执法局';

test('every clock of a ticket is told once, in the order of its start, with whose it was', () => {
  assert.equal(
    told(callbackDue).filter(([purpose]) => ['dispatch', 'sign', 'reply', 'callback'].includes(purpose ?? '')),
    [
      ['dispatch', '', 'met'],
      ['sign', CITY_MANAGEMENT, 'met'],
      ['reply', CITY_MANAGEMENT, 'met'],
      ['callback', '', 'running'],
    ],
  );
});

test('what was done too late is late, and what is not done yet runs', () => {
  const late: Step[] = [...dispatched, ['2026-11-30 10:00', li, { type: 'SignFor' }]];
  assert.equal(
    told(late).filter(([purpose]) => purpose === 'sign' || purpose === 'reply'),
    [
      ['sign', CITY_MANAGEMENT, 'late'],
      ['reply', CITY_MANAGEMENT, 'running'],
    ],
  );
});

test('a unit that gave the ticket back has no duty left', () => {
  const returned: Step[] = [
    ...signed,
    [
      '2026-11-23 11:00',
      li,
      { type: 'RequestReturn', reason: 'wrong-place', clause: '2.1.4', explanation: '地点在张湾区，不在本辖区。' },
    ],
    ['2026-11-23 15:00', zhou, { type: 'ApproveReturn', note: '同意' }],
  ];
  assert.equal(
    told(returned)
      .filter(([purpose]) => purpose === 'reply')
      .map(([, , outcome]) => outcome === 'running'),
    [false],
  );
});

test('a rectification binds the unit that it is with', () => {
  assert.ok(told(negative).some(([purpose, body]) => purpose === 'verify' && body === CITY_MANAGEMENT));
});

test('without a history there are no duties', () => {
  assert.equal(dutiesOf([]), []);
});

test.run();
