import { SECOND } from '../instant.ts';
import type { CommandType } from '../ticket/transitions.ts';
import type { Actor } from './actor.ts';
import { isUnitRole } from './role.ts';

/** Someone who has a ticket open in one window; `typing` names the act whose form is being filled in. */
export type Visitor = { window: string; actor: Actor; typing: CommandType | null };

/** Someone who is here too, as far as the viewer may know. */
export type Companion = {
  /** By name where both work in the same house, or the viewer at the hotline; else only what and where. */
  name: string | null;
  role: Actor['role'];
  unit: Actor['unit'];
  /** What is being filled in; `something` where only that may be known. */
  typing: CommandType | 'something' | null;
};

/** How often an open window says that it is still there. */
export const BEAT = 20 * SECOND;

/** They change nothing that others could stumble over, and a check must not be seen by those who are checked. */
const isUnseen = ({ role }: Actor): boolean => role === 'auditor' || role === 'administrator';

const isKnownByName = (viewer: Actor, other: Actor): boolean =>
  !isUnitRole(viewer.role) || (isUnitRole(other.role) && viewer.unit === other.unit);

const asSeenBy = (viewer: Actor, { actor, typing }: Visitor): Companion => {
  const known = isKnownByName(viewer, actor);
  // A second call is blind, also towards colleagues.
  const shown = typing === 'RecordAudit' || typing === 'DrawAudit' ? null : typing;
  return {
    name: known ? actor.name : null,
    role: actor.role,
    unit: actor.unit,
    typing: shown !== null && !known ? 'something' : shown,
  };
};

/**
 * 谁也在这里: the others on a ticket as a viewer may know them. The hotline sees everybody by name; people of a unit see
 * their colleagues by name, all others by role and house. One person in several windows counts once, typing before looking.
 */
export const companionsOf = (viewer: Actor, visitors: readonly Visitor[]): Companion[] => {
  const people = new Map<string, Visitor>();
  for (const visitor of visitors) {
    const { id } = visitor.actor;
    if (id === viewer.id || isUnseen(visitor.actor)) continue;
    const earlier = people.get(id);
    if (earlier === undefined || earlier.typing === null) people.set(id, visitor);
  }
  return [...people.values()]
    .map((visitor) => asSeenBy(viewer, visitor))
    .sort((one, other) => Number(other.typing !== null) - Number(one.typing !== null));
};
