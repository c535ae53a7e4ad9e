import type { Logger } from 'pino';
import type { Installation } from '../installation.ts';
import type { Switchboard } from './switchboard.ts';

/** 话务: what the work on calls has at hand between two events. Lost with the process: everything that must last stands in the store. */
export type CallRoom = {
  installation: Installation;
  board: Switchboard;
  logger: Logger;
  /** Calls not taken in a row, by account. */
  misses: Map<string, number>;
  /** Call-IDs of which the telephone server told since its link stands; of these no event was lost. */
  heard: Set<string>;
  /** Call-IDs that did not agree with the telephone server when it was asked last. */
  doubtful: Set<string>;
};
