import type { CallFact, CallState } from './call.ts';

/** `same`: the call stays in the state it is in. */
export type CallGoal = CallState | 'same';
type Row = readonly [CallState | null, CallFact['type'], CallGoal];

const at = (states: readonly CallState[], fact: CallFact['type'], to: CallGoal): readonly Row[] =>
  states.map((from) => [from, fact, to] as const);

const under = ['planned', 'waiting', 'ringing', 'talking', 'held'] as const;
const spoken = ['talking', 'held', 'ended'] as const;

/** The life of a call: [from, fact, to]; null is before its first fact. */
export const callTransitions: readonly Row[] = [
  [null, 'Arrived', 'waiting'],
  [null, 'Planned', 'planned'],
  ['planned', 'Dialled', 'ringing'],
  // A call that was transferred to a number outside goes on there without ringing a seat.
  ['waiting', 'Dialled', 'ringing'],
  ['waiting', 'Rang', 'ringing'],
  ['ringing', 'NotTaken', 'waiting'],
  ['ringing', 'Answered', 'talking'],
  ['talking', 'Held', 'held'],
  ['held', 'Resumed', 'talking'],
  ...at(['talking', 'held'], 'TransferAsked', 'same'),
  ...at(spoken, 'Transferred', 'same'),
  ...at(spoken, 'TransferFailed', 'same'),
  ...at(['waiting', 'ringing'], 'CallbackPromised', 'same'),
  ...at(under, 'Ended', 'ended'),
  ...at(spoken, 'TicketAttached', 'same'),
  ...at(spoken, 'Closed', 'same'),
  ['ended', 'Recorded', 'same'],
];

/** Where a fact leads; null where the state knows no such fact. */
export const callGoal = (from: CallState | null, fact: CallFact['type']): CallGoal | null =>
  callTransitions.find(([state, happened]) => state === from && happened === fact)?.[2] ?? null;
