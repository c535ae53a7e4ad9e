import type { Actor } from '../../domain/access/actor.ts';
import { localDateOf } from '../../domain/deadline/local-time.ts';
import { backstopFor } from '../../domain/directory/body-for.ts';
import { directoryOn } from '../../domain/directory/in-force.ts';
import { heirOf, isOver, type KeptUnit, type Roster } from '../../domain/directory/roster.ts';
import type { Unit } from '../../domain/directory/unit.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { moveAccounts } from '../../store/account-moves.ts';
import { openTicketsOf, workOfUnits } from '../../store/unit-burden.ts';
import { act } from '../act.ts';
import type { Installation } from '../installation.ts';

/** How much went over to successors. */
export type HandedOver = { tickets: number; accounts: number };

/** One unit and one run; what is left is taken up by the next run. */
const AT_ONCE = 5_000;

/**
 * Who goes on with what a unit had: its successor, else the last resort of its place. Nothing may stay with a body
 * that nobody works for.
 */
const takerOf = (roster: Roster, unit: KeptUnit, today: string): Unit | null =>
  heirOf(roster, unit.code, today) ?? backstopFor(directoryOn(roster, today), { division: unit.division });

const handOverOf = async (
  installation: Installation,
  unit: KeptUnit,
  taker: Unit,
  actor: Actor,
): Promise<HandedOver> => {
  const { store, clock } = installation;
  let tickets = 0;
  for (const number of await openTicketsOf(store, unit.code, AT_ONCE)) {
    const to = { unit: taker.name, code: taker.code };
    const command = { type: 'HandOver' as const, from: unit.code, to, lastDay: unit.dissolvedOn ?? '' };
    const wish = { number, command, actor, scope: { kind: 'all' as const }, seenVersion: null };
    if (!isRefusal(await act(installation, wish))) tickets += 1;
  }
  const by = { by: actor.id, byName: actor.name, at: new Date(clock()) };
  return { tickets, accounts: await moveAccounts(store, unit.code, taker.code, by) };
};

/**
 * 移交: every open ticket and every account of units whose last day is over goes to who took them over. May be run
 * again at any time; also takes up what came back to a dissolved unit since (a closed ticket that was reopened).
 */
export const handOverDissolved = async (installation: Installation, actor: Actor): Promise<HandedOver> => {
  const { roster, store, clock } = installation;
  const today = localDateOf(clock());
  const over = [...roster.units.values()].filter((unit) => isOver(unit, today));
  const sum: HandedOver = { tickets: 0, accounts: 0 };
  if (over.length === 0) return sum;
  const work = await workOfUnits(store);
  for (const unit of over) {
    if (!work.has(unit.code)) continue;
    const taker = takerOf(roster, unit, today);
    if (taker === null) continue;
    const moved = await handOverOf(installation, unit, taker, actor);
    sum.tickets += moved.tickets;
    sum.accounts += moved.accounts;
  }
  return sum;
};
