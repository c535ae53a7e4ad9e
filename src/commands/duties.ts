import { systemActor } from '../domain/access/actor.ts';
import { isRefusal } from '../domain/refusal.ts';
import { nextDuty, presentDuty } from '../domain/supervision/duty.ts';
import { writeMoments } from '../store/due-duties.ts';
import { findTicket } from '../store/tickets.ts';
import { act } from './act.ts';
import { momentsOf } from './handle.ts';
import type { Installation } from './installation.ts';

const everything = { kind: 'all' } as const;
/** A ticket has a handful of clocks; more duties than this at once would be a circle. */
const AT_ONCE = 12;

/** What the program could not do, in a sentence. */
export class DutyFailed extends Error {}

/**
 * Does everything that is due about one ticket, one after the other; gives how much was done. What a row says too
 * early is put right. Throws DutyFailed with the refusal's sentence when the core refuses, or when it does not end.
 */
export const doDuties = async (installation: Installation, number: string): Promise<number> => {
  const { store, clock, timekeeping } = installation;
  for (let done = 0; done < AT_ONCE; done += 1) {
    const ticket = await findTicket(store, everything, number);
    if (ticket === null) return done;
    const duty = presentDuty(timekeeping, ticket, clock());
    if (duty === null) {
      const ahead = nextDuty(timekeeping, ticket);
      if (done === 0 && (ahead === null || ahead.at > clock()))
        await writeMoments(store, ticket, momentsOf(timekeeping, ticket));
      return done;
    }
    const { command } = duty;
    const wish = { number, command, actor: systemActor, scope: everything, seenVersion: ticket.version };
    const outcome = await act(installation, wish);
    // Somebody was first: what is due is asked again of what he left.
    if (isRefusal(outcome) && outcome.refused !== 'stale')
      throw new DutyFailed(`${number} ${command.type}：${outcome.sentence}`);
  }
  throw new DutyFailed(`${number} 的自动事项一次做不完，请检查办理时限的配置。`);
};
