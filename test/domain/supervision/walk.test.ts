import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Actor } from '../../../src/domain/access/actor.ts';
import { isUnitRole } from '../../../src/domain/access/role.ts';
import { isPaused } from '../../../src/domain/deadline/clock.ts';
import { HOUR } from '../../../src/domain/instant.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { nextDuty } from '../../../src/domain/supervision/duty.ts';
import { isActive } from '../../../src/domain/supervision/orders.ts';
import type { Command } from '../../../src/domain/ticket/commands.ts';
import { decide } from '../../../src/domain/ticket/decide.ts';
import { evolve, fold } from '../../../src/domain/ticket/evolve.ts';
import { isPermitted, isPossible } from '../../../src/domain/ticket/permit.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { type CommandType, phaseOf, transitions } from '../../../src/domain/ticket/transitions.ts';
import { everyone, system } from '../../support/people.ts';
import { dispatched, story } from '../../support/tickets.ts';
import { timekeeping } from '../../support/time.ts';
import { commandFrom, commandTypes, wish } from '../../support/wishes.ts';

const own = [
  ...(['RequestSuspension', 'GrantSuspension', 'RefuseSuspension', 'Resume'] as const),
  ...(['OpenSupervision', 'AnswerSupervision', 'CloseSupervision', 'EscalateSupervision'] as const),
];

const wishes = fc.array(fc.record({ wish, mine: fc.boolean(), program: fc.boolean() }), {
  minLength: 10,
  maxLength: 40,
});
type Wished = typeof wishes extends fc.Arbitrary<(infer T)[]> ? T : never;

/** A command that the ticket knows now, of the topics or of any, given by somebody who may. */
const wishedFor = (
  ticket: Ticket,
  { wish: { pick, seed, person }, mine }: Wished,
): { command: Command; actor: Actor } => {
  const types: readonly CommandType[] = mine ? own : commandTypes;
  const known = types.filter((type) => isPossible(ticket, type) && type !== 'HandOver');
  const type = known[pick % Math.max(1, known.length)] ?? 'AddNote';
  const able = everyone.filter(
    ({ role, unit }) => isPermitted(ticket, type, role) && (!isUnitRole(role) || unit === ticket.lead?.code),
  );
  return { command: commandFrom(type, seed, ticket), actor: able[person % Math.max(1, able.length)] ?? system };
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
      for (const wished of list) {
        now += wished.wish.hours * HOUR;
        const { command, actor } = wishedFor(ticket, wished);
        step(command, actor);
        for (let round = 0; wished.program; round += 1) {
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
