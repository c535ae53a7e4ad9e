import { resolve } from 'node:path';
import type { Installation } from '../commands/installation.ts';
import { openInstallation } from '../commands/open-installation.ts';
import { root } from './root.ts';
import type { Bench } from './store.ts';

/** The installation of a command on the database, as the server would open it. */
export const openedFrom = ({ config, store, dataFolder }: Bench): Promise<Installation> =>
  openInstallation({
    ...{ store, root, dataFolder, clock: () => Date.now(), uploadFolder: resolve(dataFolder, 'uploads') },
    ...{ secret: config.secret, division: config.division, hotlineName: config.hotlineName },
    ...{ automaticDispatch: config.automaticDispatch, https: config.https, trustProxy: config.trustProxy },
    publicAddress: config.publicAddress,
    demonstration: !config.production,
  });
