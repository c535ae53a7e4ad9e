import fc from 'fast-check';
import * as assert from 'uvu/assert';
import type { Actor } from '../../../src/domain/access/actor.ts';
import { isUnitRole } from '../../../src/domain/access/role.ts';
import type { Clock, Timekeeping } from '../../../src/domain/deadline/clock.ts';
import { HOUR, type Instant } from '../../../src/domain/instant.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { decide, register } from '../../../src/domain/ticket/decide.ts';
import type { TicketEvent } from '../../../src/domain/ticket/events.ts';
import { evolve, fold } from '../../../src/domain/ticket/evolve.ts';
import { guards } from '../../../src/domain/ticket/guards.ts';
import { isPermitted, isPossible } from '../../../src/domain/ticket/permit.ts';
import { type Ticket, weightOf } from '../../../src/domain/ticket/state.ts';
import { type CommandType, phaseOf, transitions } from '../../../src/domain/ticket/transitions.ts';
import { chen, everyone } from '../../support/people.ts';
import { received, registration } from '../../support/tickets.ts';
import { timekeeping } from '../../support/time.ts';
import { commandFrom, commandTypes, type Wish, wish } from '../../support/wishes.ts';

export type Walk = { ticket: Ticket; events: TicketEvent[]; now: Instant };
export type Check = (before: Ticket, events: readonly TicketEvent[], after: Ticket, now: Instant) => void;

/** The same hotline with the switches turned: leaders approve, nobody has to sign, every third reply is called back. */
export const turned: Timekeeping = {
  ...timekeeping,
  policies: { ...timekeeping.policies, unitLeadApproves: true, signsAutomatically: true, callbackShare: 0.3 },
};

/** Acts that carry nothing on; walks that took them as often as others would not get far. */
const standing: ReadonlySet<CommandType> = new Set<CommandType>([
  ...(['AddNote', 'Urge', 'HandOver', 'Warn', 'Retime', 'AddContact', 'AttachFollower', 'ReleaseFollower'] as const),
  ...(['UrgeAssist', 'AskAssist', 'SetDemands', 'Forward', 'TakeOver', 'RecordContact', 'AssistReply'] as const),
  ...(['OpenSupervision', 'AnswerSupervision', 'CloseSupervision', 'EscalateSupervision', 'Split', 'Merge'] as const),
  ...(['Decline', 'Redirect', 'AnswerOnTheSpot', 'Archive', 'RequestReturn', 'OpenDispute', 'Redo'] as const),
  ...(['ContestRating', 'ProposeExclusion', 'RejectContest', 'ConfirmExclusion', 'RefuseExclusion'] as const),
  ...(['RequestExtension', 'RequestSuspension'] as const),
]);

const atHome = (person: Actor, ticket: Ticket): boolean =>
  !isUnitRole(person.role) ||
  [ticket.lead, ...ticket.assist, ...ticket.disputes.map(({ named }) => named)].some(
    (body) => body?.code === person.unit,
  );

/** Most wishes are ones that the table knows, given by somebody who may, so that walks get far; every fifth stays wild. */
const steer = (ticket: Ticket, { pick, seed, person }: Wish, index: number) => {
  const wild = index % 5 === 4;
  const possible = commandTypes.filter((type) => isPossible(ticket, type));
  const moving = possible.filter((type) => !standing.has(type));
  const known = index % 3 === 2 || moving.length === 0 ? possible : moving;
  const type = wild || known.length === 0 ? commandTypes[pick % commandTypes.length] : known[pick % known.length];
  if (type === undefined) throw new Error('no command');
  const able = everyone.filter(
    (one) =>
      isPermitted(ticket, type, one.role) &&
      atHome(one, ticket) &&
      (isUnitRole(one.role) || !ticket.takenPart.includes(one.id)),
  );
  const actor = wild || able.length === 0 ? everyone[person % everyone.length] : able[person % able.length];
  if (actor === undefined) throw new Error('nobody');
  return { command: commandFrom(type, seed, ticket), actor };
};

/** Lives a ticket by the wishes; what is refused is passed over. `check` sees every accepted act. */
export const walk = (wishes: readonly Wish[], rules: Timekeeping, check: Check, from?: TicketEvent[]): Walk => {
  const first =
    from ??
    register(
      { ...registration, demands: wishes.length % 3 === 0 ? ['清理摊点', '设固定岗'] : [] },
      { now: received, actor: chen, timekeeping: rules },
    );
  let state: Walk = { ticket: fold(first), events: first, now: first.at(-1)?.at ?? received };
  for (const [index, wished] of wishes.entries()) {
    const now = state.now + wished.hours * HOUR;
    const { command, actor } = steer(state.ticket, wished, index);
    const outcome = decide(state.ticket, command, { now, actor, timekeeping: rules });
    if (isRefusal(outcome)) continue;
    const after = outcome.reduce(evolve, state.ticket);
    check(state.ticket, outcome, after, now);
    state = { ticket: after, events: [...state.events, ...outcome], now };
  }
  return state;
};

const clocksOf = (ticket: Ticket): Clock[] => [
  ...Object.values(ticket.clocks),
  ...ticket.assisting.flatMap(({ clock }) => (clock ? [clock] : [])),
  ...ticket.supervisions.map(({ clock }) => clock),
  ...ticket.disputes.map(({ clock }) => clock),
  ...ticket.cases.flatMap(({ verifyClock, rectifyClock, callbackClock }) =>
    [verifyClock, rectifyClock, callbackClock].filter((clock) => clock !== null),
  ),
];

/** Every step is a row of the table, by a role that the row names; events of one act follow one another along the table. */
const inTheTable: Check = (before, events) => {
  let from = before;
  for (const event of events) {
    const to = evolve(from, event);
    const row = transitions.some(
      ([start, , happened, end, who]) =>
        start === from.state && happened === event.type && end === to.state && who.includes(event.by.role),
    );
    if (!row) assert.unreachable(`${from.state} -${event.type}-> ${to.state} by ${event.by.role}`);
    from = to;
  }
};

const nothingRunsAfterTheEnd: Check = (_before, _events, after) => {
  if (phaseOf[after.state] !== 'ended') return;
  const running = clocksOf(after).filter(({ stoppedAt }) => stoppedAt === null);
  assert.equal(running, [], after.state);
  assert.ok(
    after.cases.every(({ state }) => state === 'closed'),
    'cases end with the ticket',
  );
  assert.ok(
    after.supervisions.every(({ state }) => state === 'closed' || state === 'lapsed'),
    'supervision ends with the ticket',
  );
};

/** Whether somebody of the staff can carry the ticket on: permitted, at home, and no guard objects to a sensible wish. */
const canBeCarriedOn = (ticket: Ticket, now: Instant, rules: Timekeeping): boolean =>
  commandTypes.some(
    (type) =>
      !['AddNote', 'Urge', 'Retime', 'Warn', 'HandOver', 'AddContact', 'AttachFollower'].includes(type) &&
      everyone.some(
        (actor) =>
          actor.role !== 'citizen' &&
          actor.role !== 'system' &&
          actor.role !== 'administrator' &&
          isPermitted(ticket, type, actor.role) &&
          [1, 2, 3, 4, 5, 6, 7, 8].some((seed) =>
            (guards[type] ?? []).every(
              (guard) => guard(ticket, commandFrom(type, seed, ticket), { now, actor, timekeeping: rules }) === null,
            ),
          ),
      ),
  );

const withinBounds =
  (rules: Timekeeping): Check =>
  (before, events, after) => {
    const { maximumReturns, maximumExtensions, maximumRedos, maximumSuspensions } = rules.policies;
    assert.ok(after.returns.length <= maximumReturns, 'returns');
    const since = after.clocks.reply?.startedAt ?? 0;
    const extensions = after.extensions.filter(({ at, outcome }) => at >= since && outcome !== 'withdrawn');
    assert.ok(extensions.length <= maximumExtensions, 'extensions');
    const suspensions = after.suspensions.filter(({ suspendedAt }) => suspendedAt !== null && suspendedAt >= since);
    assert.ok(suspensions.length <= maximumSuspensions, 'suspensions');
    assert.ok(after.round <= 1 + maximumRedos, 'rounds');
    assert.ok(
      after.cases.every((current) => current.repeats <= maximumRedos && current.passedOnFrom.length <= 1),
      'cases',
    );
    assert.ok(weightOf(after) >= 1 && after.followers.length >= 0, 'weight');
    assert.is(new Set(after.followers).size, after.followers.length, 'no follower twice');
    const units = [...(after.lead ? [after.lead] : []), ...after.assist].map(({ code }) => code);
    assert.is(new Set(units).size, units.length, 'no unit twice');
    assert.equal(
      after.assisting.map(({ body }) => body.code),
      after.assist.map(({ code }) => code),
      'a task for each assisting unit',
    );
    if (before.bound && after.round === before.round && !events.some(({ type }) => type === 'Dispatched'))
      assert.ok(after.returns.length === before.returns.length, 'a ruling binds');
  };

const handsOver: Check = (before, events, after) => {
  const handed = events.find((event) => event.type === 'HandedOver');
  if (handed?.type !== 'HandedOver') return;
  assert.equal(
    [after.state, after.clocks, after.handler, after.round],
    [before.state, before.clocks, before.handler, before.round],
  );
};

/** Who handled a ticket records neither its callback nor the second call about it. */
const nobodyJudgesOwnWork: Check = (before, events) => {
  for (const { type, by } of events)
    if (type === 'Evaluated' || type === 'EvaluatedNegative' || type === 'CallbackMissed' || type === 'Audited')
      assert.ok(!before.takenPart.includes(by.id), `${by.name} ${type}`);
};

/** Hands of wishes: up to sixty acts. */
export const wishes = fc.array(wish, { minLength: 10, maxLength: 60 });

/** Every law of the life of a ticket, on so many random lives. */
export const holdLaws = (rules: Timekeeping, runs: number): void => {
  const bounds = withinBounds(rules);
  fc.assert(
    fc.property(wishes, (list) => {
      const { ticket, events, now } = walk(list, rules, (before, happened, after, at) => {
        for (const check of [inTheTable, nothingRunsAfterTheEnd, bounds, handsOver, nobodyJudgesOwnWork])
          check(before, happened, after, at);
      });
      assert.equal(fold(events), ticket);
      assert.is(ticket.version, events.length);
      if (phaseOf[ticket.state] !== 'ended') assert.ok(canBeCarriedOn(ticket, now, rules), ticket.state);
    }),
    { numRuns: runs },
  );
};
