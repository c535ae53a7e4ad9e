import type { Installation } from '../commands/installation.ts';
import { watchForRepeats } from '../commands/radar/watch.ts';
import { DAY } from '../domain/instant.ts';
import { registeredSince } from '../store/alike-tickets.ts';

/** Days back: what was missed while the program was down, or became alike when matter and place were decided. */
const DAYS = 3;
const A_NIGHT = 5_000;

/** 虚假办结预警, every night: looks again at what was registered in the last days; gives how many pairs stand. */
export const findRepeats = async (installation: Installation): Promise<number> => {
  const now = installation.clock();
  const tickets = await registeredSince(installation.store, now - DAYS * DAY, A_NIGHT);
  let found = 0;
  for (const ticket of tickets) found += await watchForRepeats(installation, ticket, now);
  return found;
};
