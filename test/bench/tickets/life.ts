import type { Actor } from '../../../src/domain/access/actor.ts';
import type { Timekeeping } from '../../../src/domain/deadline/clock.ts';
import { DAY, HOUR, type Instant } from '../../../src/domain/instant.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { decide, register } from '../../../src/domain/ticket/decide.ts';
import type { TicketEvent } from '../../../src/domain/ticket/events.ts';
import { evolve, fold } from '../../../src/domain/ticket/evolve.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { phaseOf } from '../../../src/domain/ticket/transitions.ts';
import type { Draft } from './drafts.ts';
import type { Draw } from './draw.ts';
import { actorFor } from './people.ts';
import { nextStep } from './steps.ts';

/** Steps of the longest life; a life that goes round and round ends somewhere on the way. */
const MOST_STEPS = 40;
/** Wishes that the core refuses before a ticket is left as it is. */
const MOST_REFUSALS = 4;
/** How many of the last weeks' open tickets lie where they are at each step, until they are overdue; what is older has ended in the end. */
const FORGOTTEN = 0.02;
const FORGOTTEN_AT_MOST = 60 * DAY;
const FIRST_CALLERS = 3;

const seat: Actor = { role: 'seat-agent', id: 'seat-1', name: '陈工', unit: null };

/** What a life is made of: the number and moment of registration, the moment at which we look, and what is needed to decide. */
export type Setting = {
  number: string;
  registeredAt: Instant;
  now: Instant;
  draft: Draft;
  timekeeping: Timekeeping;
  replies: readonly string[];
  draw: Draw;
  /** How many people call altogether; a few of them very often. */
  callers: number;
};

const phoneOf = ({ draw, callers }: Setting): string => {
  const caller = draw.chance(0.01) ? draw.whole(1, FIRST_CALLERS) : draw.whole(FIRST_CALLERS + 1, callers);
  return `199${String(caller).padStart(8, '0')}`;
};

const beginning = (setting: Setting): TicketEvent[] => {
  const { draft, draw, number, registeredAt, timekeeping } = setting;
  const appeal = {
    ...draft.appeal,
    channel: draw.of(['phone', 'phone', 'phone', 'web', 'app', 'mini-program'] as const),
    citizen: { name: '张先生', phone: phoneOf(setting) },
    confidential: draw.chance(0.03),
    attachments: [],
  };
  const { kind, urgency } = draft.routing;
  return register(
    { type: 'Register', number, appeal, kind, urgency, routing: draft.routing },
    { now: registeredAt, actor: seat, timekeeping },
  );
};

/** The life of a ticket until now, every step of it decided by the core. */
export const lifeOf = (setting: Setting): { events: TicketEvent[]; ticket: Ticket } => {
  const { draw, now, timekeeping, replies } = setting;
  const events = beginning(setting);
  let ticket = fold(events);
  let at = setting.registeredAt;
  let refusals = 0;
  for (let count = 0; count < MOST_STEPS && refusals < MOST_REFUSALS; count += 1) {
    const step = nextStep(ticket, { draw, at, replies });
    const mayLie = phaseOf[ticket.state] !== 'ended' && now - setting.registeredAt < FORGOTTEN_AT_MOST;
    if (step === null || (mayLie && draw.chance(FORGOTTEN))) break;
    const actor = actorFor(ticket, step.command.type, draw);
    const then = at + Math.min(step.after, 40 * DAY);
    if (then > now) break;
    const outcome = actor === null ? null : decide(ticket, step.command, { now: then, actor, timekeeping });
    if (outcome === null || isRefusal(outcome)) {
      refusals += 1;
      at += HOUR;
      continue;
    }
    refusals = 0;
    at = then;
    events.push(...outcome);
    ticket = outcome.reduce(evolve, ticket);
  }
  return { events, ticket };
};
