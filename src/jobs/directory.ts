import { type HandedOver, handOverDissolved } from '../commands/directory/hand-over.ts';
import type { Installation } from '../commands/installation.ts';
import { systemActor } from '../domain/access/actor.ts';
import { localDateOf } from '../domain/deadline/local-time.ts';
import { directoryVersion } from '../store/directory.ts';

/**
 * 名录更新: reads again what is in force when the day has changed or the command line changed the directory, then hands
 * over what lies with units whose last day is over. Just after midnight this is the change of the guard.
 */
export const keepDirectory = async (installation: Installation): Promise<HandedOver & { reloaded: boolean }> => {
  const { store, clock, inForceOn } = installation;
  const reloaded =
    inForceOn !== localDateOf(clock()) || (await directoryVersion(store)) !== installation.directoryVersion;
  // Another process may have ruled meanwhile.
  await (reloaded ? installation.reload() : installation.reloadPrecedents());
  return { reloaded, ...(await handOverDissolved(installation, systemActor)) };
};
