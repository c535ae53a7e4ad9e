import { localDateOf } from '../../domain/deadline/local-time.ts';
import { dueEditions } from '../../domain/edition/edition.ts';
import { listEditions } from '../../store/editions.ts';
import type { Installation } from '../installation.ts';
import { checkEdition } from './checks.ts';

/** Long enough for any check; a broken worker must not hold up the reload for ever. */
const AT_MOST = 120_000;

/**
 * Reads again what is in force. The edition that is due is read and learned from in the worker first, so that the
 * server itself only loads what is ready. Gives the number in force from now on.
 */
export const takeEffect = async (installation: Installation): Promise<string> => {
  const [due] = dueEditions(await listEditions(installation.store), localDateOf(installation.clock()));
  if (due && due.number !== installation.edition) await checkEdition(installation, due.number, AT_MOST);
  await installation.reload();
  return installation.edition;
};
