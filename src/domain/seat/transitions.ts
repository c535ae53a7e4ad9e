import type { SeatState } from './seat.ts';

/** What happens to a seat. `Let go`: the call that rang is gone without the seat's doing. */
export const seatEvents = [
  'Asked',
  'Rang',
  'Missed',
  'LetGo',
  'Answered',
  'Dialled',
  'HungUp',
  'Finished',
  'Withdrawn',
] as const;
export type SeatEventType = (typeof seatEvents)[number];

/** `asked`: what was asked for; `next`: what was asked for meanwhile, else `ready`; `same`: the wish is noted and waits. */
export type SeatGoal = SeatState | 'asked' | 'next' | 'same';

const at = <From extends SeatState>(
  states: readonly From[],
  event: SeatEventType,
  to: SeatGoal,
): readonly (readonly [SeatState, SeatEventType, SeatGoal])[] => states.map((from) => [from, event, to] as const);

const free = ['off', 'ready', 'break', 'training'] as const;

/** The states of a seat: [from, event, to]. Only `ready` is rung; who is busy gets what it asked for after the call. */
export const seatTransitions: readonly (readonly [SeatState, SeatEventType, SeatGoal])[] = [
  ...at(free, 'Asked', 'asked'),
  ...at(['ringing', 'talking', 'after-call'], 'Asked', 'same'),
  ['ready', 'Rang', 'ringing'],
  ['ringing', 'Answered', 'talking'],
  ['ringing', 'Missed', 'next'],
  ['ringing', 'LetGo', 'next'],
  ...at([...free, 'after-call'], 'Dialled', 'talking'),
  ['talking', 'HungUp', 'after-call'],
  ['talking', 'LetGo', 'next'],
  ['after-call', 'Finished', 'next'],
  ...at([...free, 'after-call'], 'Withdrawn', 'break'),
];

/** Where an event leads by the table; null where the state knows no such event. */
export const seatGoal = (from: SeatState, event: SeatEventType): SeatGoal | null =>
  seatTransitions.find(([state, happened]) => state === from && happened === event)?.[2] ?? null;
