import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Actor } from '../../../src/domain/access/actor.ts';
import { isPaused } from '../../../src/domain/deadline/clock.ts';
import { HOUR } from '../../../src/domain/instant.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { nextDuty } from '../../../src/domain/supervision/duty.ts';
import { activeOrder, isActive } from '../../../src/domain/supervision/orders.ts';
import { supervisionCauses, supervisionLevels } from '../../../src/domain/supervision/supervision.ts';
import { suspensionReasons } from '../../../src/domain/suspension/suspension.ts';
import type { Command } from '../../../src/domain/ticket/commands.ts';
import { decide } from '../../../src/domain/ticket/decide.ts';
import { evolve, fold } from '../../../src/domain/ticket/evolve.ts';
import { isPermitted, isPossible } from '../../../src/domain/ticket/permit.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { phaseOf, transitions } from '../../../src/domain/ticket/transitions.ts';
import { everyone, system } from '../../support/people.ts';
import { dispatched, story } from '../../support/tickets.ts';
import { timekeeping } from '../../support/time.ts';
import { commands as others } from '../../support/wishes.ts';

const words = fc.constantFrom('已安排人员现场处理并报告进展。', '不');
const own = fc.tuple(
  fc.record({
    type: fc.constant('RequestSuspension' as const),
    reason: fc.constantFrom(...suspensionReasons),
    explanation: words,
    until: fc.constantFrom('2026-11-24', '2026-11-27', '2026-12-10', '2027-02-01', 'x'),
  }),
  fc.record({ type: fc.constantFrom('GrantSuspension' as const, 'RefuseSuspension' as const), note: words }),
  fc.record({ type: fc.constant('Resume' as const), note: words }),
  fc.record({
    type: fc.constant('OpenSupervision' as const),
    level: fc.constantFrom(...supervisionLevels),
    cause: fc.constantFrom(...supervisionCauses),
    demand: words,
  }),
  fc.record({ type: fc.constant('AnswerSupervision' as const), text: words, attachments: fc.constant([]) }),
  fc.record({ type: fc.constantFrom('CloseSupervision' as const, 'EscalateSupervision' as const), note: words }),
);

const wishes = fc.array(
  fc.record({
    own,
    others,
    mine: fc.boolean(),
    pick: fc.nat(1_000),
    hours: fc.integer({ min: 0, max: 40 }),
    program: fc.boolean(),
  }),
  { minLength: 10, maxLength: 40 },
);
type Wish = typeof wishes extends fc.Arbitrary<(infer T)[]> ? T : never;

/** A command that the ticket knows now where the hand has one, naming the order that stands. */
const wishedFor = (ticket: Ticket, { own, others, mine, pick }: Wish): { command: Command; actor: Actor } => {
  const order = activeOrder(ticket)?.id ?? 'none';
  const hand = [...(mine ? own : others)].map((command) => ({ ...command, order }) as unknown as Command);
  const plain = mine ? hand : [...others];
  const known = plain.filter(({ type }) => isPossible(ticket, type) && type !== 'HandOver');
  const command = known[pick % Math.max(1, known.length)] ?? plain[0];
  if (!command) throw new Error('an empty hand');
  const able = everyone.filter(
    ({ role, unit }) => isPermitted(ticket, command.type, role) && (role !== 'handler' || unit === ticket.lead?.code),
  );
  return { command, actor: able[pick % Math.max(1, able.length)] ?? system };
};

test('suspension, supervision and what the program does by itself keep every law, in whatever order they come', () => {
  const happened = new Set<string>();
  fc.assert(
    fc.property(wishes, (list) => {
      let events = story(dispatched);
      let ticket = fold(events);
      let now = events.at(-1)?.at ?? 0;
      const step = (command: Command, actor: Actor): boolean => {
        const outcome = decide(ticket, command, { now, actor, timekeeping });
        if (isRefusal(outcome)) return false;
        for (const event of outcome) {
          const before = ticket;
          ticket = evolve(ticket, event);
          happened.add(event.type);
          assert.ok(
            transitions.some(
              ([from, , type, to, who]) =>
                from === before.state && type === event.type && to === ticket.state && who.includes(actor.role),
            ),
            `${before.state} -${event.type}-> ${ticket.state} by ${actor.role}`,
          );
        }
        events = [...events, ...outcome];
        return true;
      };
      for (const wish of list) {
        now += wish.hours * HOUR;
        const { command, actor } = wishedFor(ticket, wish);
        step(command, actor);
        for (let round = 0; wish.program; round += 1) {
          assert.ok(round < 12, 'duties without end');
          const duty = nextDuty(timekeeping, ticket);
          if (duty === null || duty.at > now) break;
          assert.ok(step(duty.command, system), `the program may not do its own duty: ${JSON.stringify(duty.command)}`);
        }
        const clocks = [
          ...Object.values(ticket.clocks),
          ...ticket.assisting.flatMap((task) => (task.clock ? [task.clock] : [])),
          ...ticket.supervisions.map((order) => order.clock),
        ];
        if (phaseOf[ticket.state] === 'ended') {
          assert.ok(
            clocks.every(({ stoppedAt }) => stoppedAt !== null),
            'a clock runs on an ended ticket',
          );
          assert.is(nextDuty(timekeeping, ticket), null);
        }
        if (ticket.state !== 'suspended') assert.not.ok(clocks.some(isPaused), `a paused clock in ${ticket.state}`);
        assert.ok(ticket.supervisions.filter(isActive).length <= 1);
      }
      assert.equal(fold(events), ticket);
    }),
    { numRuns: 600 },
  );
  for (const type of [
    'Suspended',
    'Resumed',
    'SuspensionRefused',
    'Warned',
    'SupervisionOpened',
    'SupervisionAnswered',
    'SupervisionClosed',
    'SupervisionEscalated',
  ])
    assert.ok(happened.has(type), `${type} never happened`);
});

test.run();
