import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkFinding, repeatOf } from '../../../src/domain/duplicate/repeat.ts';
import { register } from '../../../src/domain/ticket/decide.ts';
import { fold } from '../../../src/domain/ticket/evolve.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { chen, li, liu } from '../../support/people.ts';
import {
  callbackDue,
  negative,
  registration,
  type Step,
  satisfied,
  stallAppeal,
  ticketAfter,
} from '../../support/tickets.ts';
import { shanghai, timekeeping } from '../../support/time.ts';

const { policies } = timekeeping;
const photo = { id: 'p', name: '护栏.jpg', mediaType: 'image/jpeg', bytes: 9, sha256: 'a'.repeat(64) };
const done = { ...satisfied, reasons: [...satisfied.reasons] };

/** Closed on Thursday 26 November 2026, 10:00. */
const closed: readonly Step[] = [
  ...callbackDue,
  ['2026-11-26 10:00', liu, { type: 'RecordCallback', reached: true, answers: done }],
];

const rectified: readonly Step[] = [
  ...negative,
  ['2026-11-26 11:00', li, { type: 'Verify', finding: 'upheld', ground: '现场查看，摊贩仍在。' }],
  [
    '2026-11-26 15:00',
    li,
    {
      type: 'ProposeMeasures',
      way: 'at-once',
      problem: '值守有空档',
      text: '延长值守并增设护栏。',
      responsible: '李国强',
    },
  ],
  ['2026-11-27 09:00', li, { type: 'GiveFeedback', text: '护栏已装好，值守延长到 20:00。', evidence: [photo] }],
  [
    '2026-11-27 15:00',
    liu,
    { type: 'RecordSecondCallback', reached: true, answers: done, conclusion: '校门口已装护栏，诉求人满意。' },
  ],
];

const calledAgain = (at: string, changes: Partial<typeof stallAppeal> = {}): Ticket =>
  fold(
    register(
      { ...registration, number: '20261201000009', appeal: { ...stallAppeal, ...changes } },
      { now: shanghai(at), actor: chen, timekeeping },
    ),
  );

test('who calls about the same stalls twelve days after the closing makes a pair against it', () => {
  const repeat = repeatOf(ticketAfter(closed), calledAgain('2026-12-08 11:00'), policies);
  assert.equal(repeat, {
    verdict: { likeness: 1, grounds: ['citizen', 'place', 'text'] },
    closedAt: shanghai('2026-11-26 10:00'),
    afterRectification: false,
  });
});

test('after thirty days it is a new thing, after a rectification only after ninety', () => {
  assert.ok(repeatOf(ticketAfter(closed), calledAgain('2026-12-26 09:59'), policies));
  assert.is(repeatOf(ticketAfter(closed), calledAgain('2026-12-26 10:01'), policies), null);
  const later = repeatOf(ticketAfter(rectified), calledAgain('2027-02-25 14:59'), policies);
  assert.is(later?.afterRectification, true);
  assert.is(repeatOf(ticketAfter(rectified), calledAgain('2027-02-25 15:01'), policies), null);
});

test('what was registered before the closing, or is about something else, is no repeat', () => {
  assert.is(repeatOf(ticketAfter(closed), calledAgain('2026-11-26 09:59'), policies), null);
  const water = {
    title: '水压低',
    text: '家里水压太低，晚上洗不了澡，希望自来水公司查一查。',
    place: { division: '420302', address: '' },
  };
  assert.is(repeatOf(ticketAfter(closed), calledAgain('2026-12-08 11:00', water), policies), null);
});

test('a ticket that is still handled, was merged or was declined can have been closed falsely by nobody', () => {
  const later = calledAgain('2026-12-08 11:00');
  const settled = ticketAfter(closed);
  assert.is(repeatOf(ticketAfter(callbackDue), later, policies), null);
  assert.is(repeatOf({ ...settled, state: 'merged', mergedInto: '20261123000002' }, later, policies), null);
  const ending = { way: 'declined', ground: 'litigation', text: '已由法院受理', by: '周敏', at: 0 } as const;
  assert.is(repeatOf({ ...settled, state: 'declined', ending: ending }, later, policies), null);
});

test('a pair is taken out of the count only with a reason that can be read', () => {
  assert.is(checkFinding('confirmed', ''), null);
  assert.is(checkFinding('dismissed', '不是')?.field, 'note');
  assert.is(checkFinding('dismissed', '不是同一处摊点'), null);
});

test.run();
