import { newTurns } from '../turns.ts';

/** One change of the directory after another: the next one is decided on what the last one left. */
export const inTurn = newTurns();
