import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Actor } from '../../../src/domain/access/actor.ts';
import { HOUR, type Instant } from '../../../src/domain/instant.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import type { Command } from '../../../src/domain/ticket/commands.ts';
import { decide, register } from '../../../src/domain/ticket/decide.ts';
import type { TicketEvent } from '../../../src/domain/ticket/events.ts';
import { evolve, fold } from '../../../src/domain/ticket/evolve.ts';
import { isPermitted, isPossible, rolesThatCanAct } from '../../../src/domain/ticket/permit.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { phaseOf, transitions } from '../../../src/domain/ticket/transitions.ts';
import { chen, everyone } from '../../support/people.ts';
import { received, registration } from '../../support/tickets.ts';
import { timekeeping } from '../../support/time.ts';
import { type Wish, wish } from '../../support/wishes.ts';

type Walk = { ticket: Ticket; events: TicketEvent[]; now: Instant };

const start = (): Walk => {
  const events = register(registration, { now: received, actor: chen, timekeeping });
  return { ticket: fold(events), events, now: received };
};

/** Four of five wishes are ones that the table knows, given by somebody who may, so that walks get far; the rest stay wild. */
const steer = (ticket: Ticket, { commands, pick, actor }: Wish, index: number): { command: Command; actor: Actor } => {
  const known = commands.filter(
    ({ type }) => isPossible(ticket, type) && !['AddNote', 'Urge', 'HandOver'].includes(type),
  );
  const command =
    (index % 5 === 4 ? undefined : known[pick % Math.max(1, known.length)]) ?? commands[pick % commands.length];
  if (command === undefined) throw new Error('an empty hand');
  const able = everyone.filter(
    (person) =>
      isPermitted(ticket, command.type, person.role) &&
      (person.role !== 'handler' || person.unit === ticket.lead?.code),
  );
  return { command, actor: index % 5 === 4 ? actor : (able[pick % Math.max(1, able.length)] ?? actor) };
};

const walk = (wishes: readonly Wish[], check: (before: Ticket, events: TicketEvent[], after: Ticket) => void): Walk => {
  let state = start();
  for (const [index, wished] of wishes.entries()) {
    const now = state.now + wished.hours * HOUR;
    const { command, actor } = steer(state.ticket, wished, index);
    const outcome = decide(state.ticket, command, { now, actor, timekeeping });
    if (isRefusal(outcome)) continue;
    const after = outcome.reduce(evolve, state.ticket);
    check(state.ticket, outcome, after);
    state = { ticket: after, events: [...state.events, ...outcome], now };
  }
  return state;
};

const wishes = fc.array(wish, { minLength: 10, maxLength: 60 });
const runs = { numRuns: 1_500 };

test('every accepted act is a row of the table, by a role that the row names', () => {
  fc.assert(
    fc.property(wishes, (list) => {
      walk(list, (before, events, after) => {
        for (const event of events)
          assert.ok(
            transitions.some(
              ([from, , happened, to, who]) =>
                from === before.state && happened === event.type && to === after.state && who.includes(event.by.role),
            ),
            `${before.state} -${event.type}-> ${after.state} by ${event.by.role}`,
          );
      });
    }),
    runs,
  );
});

test('the row is the fold of its events, and its version counts them', () => {
  fc.assert(
    fc.property(wishes, (list) => {
      const { ticket, events } = walk(list, () => undefined);
      assert.equal(fold(events), ticket);
      assert.is(ticket.version, events.length);
    }),
    runs,
  );
});

test('an open ticket always has someone of the staff who can act, and an ended one has no running clock', () => {
  fc.assert(
    fc.property(wishes, (list) => {
      walk(list, (_before, _events, after) => {
        if (phaseOf[after.state] === 'ended') {
          assert.ok(Object.values(after.clocks).every((clock) => clock.stoppedAt !== null));
          assert.ok(after.cases.every((current) => current.state === 'closed'));
        } else {
          const staff = rolesThatCanAct(after).filter(
            (role) => role !== 'citizen' && role !== 'system' && role !== 'administrator',
          );
          assert.ok(staff.length > 0, after.state);
        }
      });
    }),
    runs,
  );
});

test('returns, extensions and redos never exceed what the policy allows', () => {
  const { maximumReturns, maximumExtensions, maximumRedos } = timekeeping.policies;
  fc.assert(
    fc.property(wishes, (list) => {
      walk(list, (_before, _events, after) => {
        assert.ok(after.returns.length <= maximumReturns);
        const since = after.clocks.reply?.startedAt ?? 0;
        const asked = after.extensions.filter(({ at, outcome }) => at >= since && outcome !== 'withdrawn');
        assert.ok(asked.length <= maximumExtensions);
        assert.ok(after.round <= 1 + maximumRedos);
        assert.ok(after.cases.every((current) => current.repeats <= maximumRedos));
      });
    }),
    runs,
  );
});

test('handing over keeps state, clocks and handler, and no unit stands on a ticket twice', () => {
  fc.assert(
    fc.property(wishes, (list) => {
      walk(list, (before, events, after) => {
        const units = [...(after.lead ? [after.lead] : []), ...after.assist].map(({ code }) => code);
        assert.is(new Set(units).size, units.length);
        const handed = events.find((event) => event.type === 'HandedOver');
        if (handed?.type !== 'HandedOver') return;
        assert.equal(
          [after.state, after.clocks, after.handler, after.round],
          [before.state, before.clocks, before.handler, before.round],
        );
        assert.ok(!units.includes(handed.from.code));
        assert.ok(units.includes(handed.to.code));
      });
    }),
    runs,
  );
});

/** Need many rare steps in a row; each has a named test of its own. */
const rare = ['ClosedUnreached', 'CaseEscalated'];

test('the walks get far: all but the rarest events of the table happen in them', () => {
  const happened = new Set<string>();
  for (const list of fc.sample(wishes, { numRuns: 1_500, seed: 20_261_123 }))
    walk(list, (_before, events) => {
      for (const event of events) happened.add(event.type);
    });
  const missing = [...new Set(transitions.map(([, , event]) => event))].filter(
    (event) => !happened.has(event) && !rare.includes(event),
  );
  assert.equal(missing, []);
});

test.run();
