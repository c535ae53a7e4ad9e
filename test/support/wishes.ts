import fc from 'fast-check';
import type { Actor } from '../../src/domain/access/actor.ts';
import { dissatisfactionReasons, satisfactions, solutions } from '../../src/domain/evaluation/satisfaction.ts';
import { exclusionReasons } from '../../src/domain/exclusion/exclusion.ts';
import { findings, measureWays } from '../../src/domain/rectification/case.ts';
import type { Command } from '../../src/domain/ticket/commands.ts';
import { declineGrounds } from '../../src/domain/ticket/decline-ground.ts';
import { returnReasons } from '../../src/domain/ticket/return-reason.ts';
import { everyone } from './people.ts';
import { order, registration } from './tickets.ts';

const text = fc.constantFrom('已安排人员现场处理并告知诉求人结果。', '情况属实，正在整改，三日内完成。', '不');
const evidence = fc.constantFrom(
  [],
  [{ id: 'f', name: '照片.jpg', mediaType: 'image/jpeg', bytes: 9, sha256: 'c'.repeat(64) }],
);
const answers = fc.record({
  contacted: fc.boolean(),
  solution: fc.constantFrom(...solutions),
  satisfaction: fc.constantFrom(...satisfactions),
  reasons: fc.subarray([...dissatisfactionReasons]),
  words: text,
});
const constant = <T extends Command['type']>(type: T) => fc.constant(type);

/** One command of every kind, sensible or not. */
export const commands = fc.tuple(
  fc.record({ type: constant('AnswerOnTheSpot'), text, answeredBy: fc.constantFrom(null, order.lead) }),
  fc.record({ type: constant('Decline'), ground: fc.constantFrom(...declineGrounds), text }),
  fc.record({ type: constant('Redirect'), to: fc.constantFrom('110', '12368'), text }),
  fc.record({ type: constant('Dispatch'), order: fc.constant(order) }),
  fc.record({ type: constant('SignFor') }),
  fc.record({
    type: constant('RequestReturn'),
    reason: fc.constantFrom(...returnReasons),
    clause: fc.constant('2.1.4'),
    explanation: text,
  }),
  fc.record({ type: constant('ApproveReturn'), note: text }),
  fc.record({ type: constant('RefuseReturn'), note: text }),
  fc.record({ type: fc.constantFrom('GrantExtension', 'RefuseExtension'), note: text }),
  fc.record({ type: constant('RequestExtension'), workingDays: fc.integer({ min: -1, max: 12 }), reason: text }),
  fc.record({ type: constant('Reply'), text, contact: text, attachments: evidence }),
  fc.record({ type: constant('ApproveReply'), note: text }),
  fc.record({ type: constant('RejectReply'), note: text }),
  fc.record({ type: fc.constantFrom('ConfirmFinding', 'RejectFinding'), note: text }),
  fc.record({
    type: fc.constantFrom('RecordCallback', 'RecordSecondCallback'),
    reached: fc.constant(false as const),
    note: text,
  }),
  fc.record({ type: constant('RecordCallback'), reached: fc.constant(true as const), answers }),
  fc.record({ type: constant('RecordSecondCallback'), reached: fc.constant(true as const), answers, conclusion: text }),
  fc.record({ type: constant('Evaluate'), answers }),
  fc.record({ type: constant('Redo'), reason: text }),
  fc.record({ type: constant('Urge'), words: text }),
  fc.record({ type: constant('AddNote'), text }),
  fc.record({ type: constant('Archive') }),
  // Between the two units that have people here, so that a walk goes on after it.
  fc.constantFrom(...([order.lead, ...order.assist] as const)).chain((from) =>
    fc.record({
      type: constant('HandOver'),
      from: fc.constant(from.code),
      to: fc.constantFrom(...[order.lead, ...order.assist].filter((body) => body.code !== from.code)),
      lastDay: fc.constant('2026-11-22'),
    }),
  ),
  fc.record({ type: constant('Verify'), finding: fc.constantFrom(...findings), ground: text }),
  fc.record({ type: constant('ProposeMeasures'), way: fc.constantFrom(...measureWays), text, responsible: text }),
  fc.record({ type: constant('GiveFeedback'), text, evidence }),
  fc.record({ type: constant('ConcludeCase'), conclusion: text }),
  fc.record({
    type: constant('ContestRating'),
    evaluation: fc.nat(2),
    reason: fc.constantFrom(...exclusionReasons),
    ground: text,
    evidence,
  }),
  fc.record({
    type: constant('ProposeExclusion'),
    evaluation: fc.nat(2),
    contest: fc.constantFrom(null, `${registration.number}-T1`),
    reason: fc.constantFrom(...exclusionReasons),
    ground: text,
  }),
  fc.record({
    type: fc.constantFrom('RejectContest', 'ConfirmExclusion', 'RefuseExclusion'),
    exclusion: fc.constantFrom(`${registration.number}-T1`, `${registration.number}-T2`),
    note: text,
  }),
  fc.record({ type: constant('DrawAudit') }),
  fc.record({ type: constant('RecordAudit'), reached: fc.constant(false as const), note: text }),
  fc.record({ type: constant('RecordAudit'), reached: fc.constant(true as const), answers }),
) as fc.Arbitrary<Command[]>;

export const actor: fc.Arbitrary<Actor> = fc.constantFrom(...everyone);

/** A hand of commands, which of them is played, by whom, and how many hours after the one before. */
export const wish = fc.record({ commands, pick: fc.nat(1_000), actor, hours: fc.integer({ min: 0, max: 30 }) });
export type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;
