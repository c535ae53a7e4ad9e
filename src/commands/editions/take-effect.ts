import { localDateOf } from '../../domain/deadline/local-time.ts';
import { dueEditions } from '../../domain/edition/edition.ts';
import { listEditions } from '../../store/editions.ts';
import type { Installation } from '../installation.ts';
import { checkedEdition } from './checks.ts';

/**
 * Reads again what is in force. The edition that is due is read and learned from in the worker first, so that the
 * server itself only loads what is ready. Gives the number in force from now on.
 */
export const takeEffect = async (installation: Installation): Promise<string> => {
  const [due] = dueEditions(await listEditions(installation.store), localDateOf(installation.clock()));
  if (due && due.number !== installation.edition) await checkedEdition(installation, due.number);
  await installation.reload();
  return installation.edition;
};
