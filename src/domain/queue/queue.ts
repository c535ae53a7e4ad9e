import type { StaffRole } from '../access/role.ts';
import type { CaseState } from '../rectification/transitions.ts';
import type { State } from '../ticket/row.ts';

/** 工作队列: what waits for a role. Counts in the rail and lists are asked by the same definition. */
export type Queue = {
  id: string;
  name: string;
  /** Roles that work in it; the first queue of a role is where its day begins. */
  roles: readonly StaffRole[];
  states: readonly State[];
  /** Narrower than the states: only these states of the open rectification case. */
  caseStates?: readonly CaseState[];
  /** Only tickets with an extension asked and not decided. */
  extensionPending?: true;
  /** Only tickets whose running clock is over. */
  overdue?: true;
  /** Only tickets whose running clock ends today. */
  dueToday?: true;
  /** Only tickets with a suspension asked and not decided. */
  suspensionPending?: true;
  /** Only tickets that came back to the unit and have not been answered since. */
  sentBack?: true;
  /** Only tickets on which an assisting unit owes its reply. */
  assistPending?: true;
  /** Only tickets on which the person's own unit assists and owes its reply. */
  assisting?: true;
  /** Only tickets under supervision: an order waits for the unit's answer or for being closed. */
  supervised?: true;
  /** For a unit's people only tickets that their units answer for, not those that they assist or are asked about. */
  own?: true;
  /** Only tickets with a rating contested or an exclusion proposed, not decided. */
  contestPending?: true;
  /** Only tickets whose callback is drawn for a second call. */
  auditDrawn?: true;
  /** Citizens are called from it: it can be narrowed to those who have not been tried in this slot of the day. */
  called?: true;
  /** A collection and not a pile of work: its size says nothing, and counting it for every open page would cost too much. */
  uncounted?: true;
  /** due: what ends first stands first; newest: what came last. */
  order: 'due' | 'newest';
  /** Why it is empty and what to do then. */
  empty: string;
};
