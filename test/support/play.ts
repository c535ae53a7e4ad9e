import type { Timekeeping } from '../../src/domain/deadline/clock.ts';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';
import type { Register } from '../../src/domain/ticket/commands.ts';
import { decide, register } from '../../src/domain/ticket/decide.ts';
import { evolve, fold } from '../../src/domain/ticket/evolve.ts';
import type { Ticket } from '../../src/domain/ticket/state.ts';
import { chen } from './people.ts';
import { received, registration, type Step } from './tickets.ts';
import { shanghai, timekeeping } from './time.ts';

/** The policies as shipped, with some of them otherwise. */
export const withPolicies = (changes: Partial<Timekeeping['policies']>): Timekeeping => ({
  ...timekeeping,
  policies: { ...timekeeping.policies, ...changes },
});

/** A ticket led along some steps under some policies, and what comes of one more. Throws when a step on the way is refused. */
export const playing = (rules: Timekeeping = timekeeping, wish: Register = registration) => {
  const step = (ticket: Ticket, [at, actor, command]: Step): Ticket | Refusal => {
    const outcome = decide(ticket, command, { now: shanghai(at), actor, timekeeping: rules });
    return isRefusal(outcome) ? outcome : outcome.reduce(evolve, ticket);
  };
  const after = (steps: readonly Step[]): Ticket =>
    steps.reduce<Ticket>(
      (ticket, next) => {
        const outcome = step(ticket, next);
        if (isRefusal(outcome)) throw new Error(`${next[1].name} ${next[2].type}: ${outcome.sentence}`);
        return outcome;
      },
      fold(register(wish, { now: received, actor: chen, timekeeping: rules })),
    );
  return {
    after,
    /** The refusal of a step after others; throws when it was accepted. */
    refusal: (steps: readonly Step[], next: Step): Refusal => {
      const outcome = step(after(steps), next);
      if (isRefusal(outcome)) return outcome;
      throw new Error(`${next[2].type} was accepted`);
    },
  };
};
