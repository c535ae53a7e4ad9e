import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { sayMoment } from '../../../src/domain/deadline/local-time.ts';
import { decisionOn } from '../../../views/ticket/request-decisions.ts';
import { li, zhou } from '../../support/people.ts';
import { type Step, signed, story } from '../../support/tickets.ts';

const asked = (at: string, explanation: string): Step => [
  at,
  li,
  { type: 'RequestReturn', reason: 'wrong-place', clause: '2.1.4', explanation },
];

test('each request for a return is told with who decided on it and when', () => {
  const events = story([
    ...signed,
    asked('2026-11-23 11:00', '该路段属张湾区管理'),
    ['2026-11-23 12:00', zhou, { type: 'RefuseReturn', note: '在茅箭区界内' }],
    asked('2026-11-23 15:20', '现场核对后确属张湾区'),
  ]);
  const first = decisionOn(events, 'ReturnRequested', 0);
  assert.equal(first && [first.by.name, sayMoment(first.at, first.at)], ['周敏', '11月23日 12:00']);
  assert.is(decisionOn(events, 'ReturnRequested', 1), null);
  assert.is(decisionOn(events, 'ExtensionRequested', 0), null);
});

test.run();
