import type { Role } from '../access/role.ts';
import { type CaseState, caseTransitions } from '../rectification/transitions.ts';
import { openCase, type Ticket } from './state.ts';
import { type CommandType, type EventType, ownTransitions, type State, transitions } from './transitions.ts';

const caseCommands: ReadonlySet<string> = new Set(caseTransitions.map(([, command]) => command));

/** Says whether a command is one of the rectification case's and not of the ticket's own. */
const belongsToCase = (command: CommandType): boolean => caseCommands.has(command);

const caseRows = (state: CaseState, command: CommandType) =>
  caseTransitions.filter(([from, wish]) => from === state && wish === command);

const ownRows = (state: State, command: CommandType) =>
  ownTransitions.filter(([from, wish]) => from === state && wish === command);

/** Rows of the table by which this command may leave the ticket's present state, whoever asks. */
const rowsFor = (
  ticket: Ticket,
  command: CommandType,
): readonly (readonly [string, string, string, string, readonly Role[]])[] => {
  if (!belongsToCase(command)) return ownRows(ticket.state, command);
  const current = openCase(ticket);
  return ticket.state === 'rectifying' && current ? caseRows(current.state, command) : [];
};

/** Says whether the present state knows the command at all. */
export const isPossible = (ticket: Ticket, command: CommandType): boolean => rowsFor(ticket, command).length > 0;

/** Says whether the role may give the command in the present state; draws the buttons and guards the resources. */
export const isPermitted = (ticket: Ticket, command: CommandType, role: Role): boolean =>
  rowsFor(ticket, command).some(([, , , , who]) => who.includes(role));

const allCommands: readonly CommandType[] = [...new Set(transitions.map(([, command]) => command))];

/** Commands that the role may give now, in the table's order: the likely one first. */
export const permittedCommands = (ticket: Ticket, role: Role): CommandType[] =>
  allCommands.filter((command) => isPermitted(ticket, command, role));

/** The state an event leads to, by the table; the same state when the table has no such row. */
export const stateAfter = (state: State, event: EventType): State =>
  transitions.find(([from, , happened]) => from === state && happened === event)?.[3] ?? state;

/** What concerns a ruling as an example for others, and not the ticket: an ended ticket stays ended. */
const besideTheTicket: ReadonlySet<CommandType> = new Set(['WithdrawPrecedent']);

/** Roles that can do something about a ticket in this state. */
export const rolesThatCanAct = (ticket: Ticket): Role[] => [
  ...new Set(
    allCommands
      .filter((command) => !besideTheTicket.has(command))
      .flatMap((command) => rowsFor(ticket, command).flatMap(([, , , , who]) => [...who])),
  ),
];
