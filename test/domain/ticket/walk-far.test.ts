import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { transitions } from '../../../src/domain/ticket/transitions.ts';
import { negative, rectified, story } from '../../support/tickets.ts';
import { timekeeping } from '../../support/time.ts';
import { turned, walk, wishes } from './walking.ts';

/** Need many rare steps in a row, or another calendar; each has a named test of its own. */
const rare = ['ClosedUnreached', 'CaseEscalated', 'Retimed', 'AuditMissed', 'SecondCallbackMissed', 'OnceMore'];

test('the walks get far: all but the rarest events of the table happen in them', () => {
  const happened = new Set<string>();
  // From the registration on, from a negative review on, and from a closed case on: what is deep is reached from near.
  const beginnings = [undefined, story(negative), story(rectified)];
  for (const rules of [timekeeping, turned])
    for (const [index, list] of fc.sample(wishes, { numRuns: 3_000, seed: 20_261_125 }).entries())
      walk(
        list,
        rules,
        (_before, events) => {
          for (const { type } of events) happened.add(type);
        },
        beginnings[index % beginnings.length],
      );
  const missing = [...new Set(transitions.map(([, , event]) => event))].filter(
    (event) => !happened.has(event) && !rare.includes(event),
  );
  assert.equal(missing, []);
});

test.run();
