import type { Installation } from '../commands/installation.ts';

/** Reminds owners of entries whose review day has come and of flags that are due. */
export const remindKnowledge = async (_installation: Installation): Promise<number> => 0;
