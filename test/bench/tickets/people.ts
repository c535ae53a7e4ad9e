import { type Actor, citizenActor, systemActor } from '../../../src/domain/access/actor.ts';
import { isUnitRole, type Role } from '../../../src/domain/access/role.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { type CommandType, transitions } from '../../../src/domain/ticket/transitions.ts';
import type { Draw } from './draw.ts';

const PEOPLE_OF_A_ROLE = 3;

const personOf = (role: Role, place: string, draw: Draw): Actor => {
  if (role === 'citizen') return citizenActor;
  if (role === 'system') return systemActor;
  const which = draw.whole(1, PEOPLE_OF_A_ROLE);
  const unit = isUnitRole(role) ? place : null;
  return { role, id: `${role}-${place}-${which}`, name: `${'赵钱孙李周吴郑王'[which]}工`, unit };
};

/** Somebody who may carry out a command on a ticket as it is; null when nobody may. A unit's people are the lead's, assisting ones where the command is theirs. */
export const actorFor = (ticket: Ticket, command: CommandType, draw: Draw): Actor | null => {
  const row = transitions.find(([from, name]) => from === ticket.state && name === command);
  if (row === undefined) return null;
  const staff = row[4].filter((role) => role !== 'administrator');
  // The program acts by itself only where nobody else may.
  const people = staff.filter((role) => role !== 'system');
  const role = draw.of(people.length > 0 ? people : staff);
  const unit = command === 'AssistReply' ? ticket.assist[0]?.code : ticket.lead?.code;
  return personOf(role, isUnitRole(role) ? (unit ?? 'none') : ticket.appeal.city, draw);
};
