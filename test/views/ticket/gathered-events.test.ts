import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { gatheredEvents } from '../../../views/ticket/told-events.ts';
import { zhou } from '../../support/people.ts';
import { type Step, story } from '../../support/tickets.ts';
import { timekeeping } from '../../support/time.ts';

const take = (at: string, serial: number): Step => [
  at,
  zhou,
  { type: 'AttachFollower', follower: `2026112300000${serial}` },
];

test('repeats taken in at one stroke are one sentence with their numbers, later ones stand for themselves', () => {
  const told = gatheredEvents(
    story([
      take('2026-11-23 09:30', 2),
      take('2026-11-23 09:30', 3),
      take('2026-11-23 09:30', 4),
      take('2026-11-23 09:40', 5),
    ]),
    timekeeping,
  );
  assert.equal(
    told.slice(1).map(({ what, body }) => [what, body]),
    [
      ['一次并入重复诉求 3 件，现共并入 3 件', '20261123000002、20261123000003、20261123000004'],
      ['并入重复诉求 20261123000005，现共并入 4 件', ''],
    ],
  );
});

test.run();
