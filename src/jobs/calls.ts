import { tendCallWork } from '../commands/calls/tend.ts';
import type { Installation } from '../commands/installation.ts';

/** Looks after calls that were never dialled, seats that hang, and tasks that are overdue. Calls that the telephone server has no more are found by comparing with it. */
export const tendCalls = (installation: Installation): Promise<number> => tendCallWork(installation);
