import { join } from 'node:path';
import type { Instant } from '../domain/instant.ts';
import { route } from '../domain/routing/route.ts';
import { withPrecedents } from '../domain/routing/with-precedents.ts';
import type { Store } from '../store/database.ts';
import type { RecordingSource } from './calls/recording-source.ts';
import type { Switchboard } from './calls/switchboard.ts';
import { newChanges } from './changes.ts';
import { type InForceHolder, readInForce, readPrecedents } from './in-force.ts';
import type { Installation } from './installation.ts';
import { type Couriers, noCouriers } from './notices/couriers.ts';
import { newPresence } from './presence.ts';
import { newTurns } from './turns.ts';

/** What differs between installations, and between an installation and a test. */
export type Circumstances = {
  store: Store;
  /** Folder of the checkout, with routing-rules/ and data/. */
  root: string;
  /** Folder of what this installation writes: database, uploads, editions, models. */
  dataFolder: string;
  clock: () => Instant;
  secret: string;
  division: string;
  hotlineName: string;
  uploadFolder: string;
  automaticDispatch: boolean;
  demonstration: boolean;
  https: boolean;
  trustProxy: boolean;
  keypadToken?: string | null;
  /** None where nothing is sent, such as on the command line. */
  couriers?: Couriers;
  /** Where citizens reach it; null or left out: messages carry no links. */
  publicAddress?: string | null;
  /** Null or left out: no telephony. */
  switchboard?: Switchboard | null;
  /** Null or left out: calls are not recorded. */
  recordingSource?: RecordingSource | null;
  webCalls?: boolean;
};

/** An installation around what is in force; the holder's content may be replaced while it runs. */
export const installationOf = (circumstances: Circumstances, inForce: InForceHolder): Installation => {
  const inTurn = newTurns();
  return {
    ...circumstances,
    get timekeeping() {
      return inForce.current.timekeeping;
    },
    route: (question) => {
      const { standard, precedents, directory } = inForce.current;
      const known = (code: string): boolean => directory.units.has(code);
      return withPrecedents(standard, precedents, question, route(standard, question), known);
    },
    get directory() {
      return inForce.current.directory;
    },
    get divisions() {
      return [...inForce.current.territory.divisions.values()];
    },
    get matters() {
      return inForce.current.standard.matterByCode;
    },
    get standard() {
      return inForce.current.standard;
    },
    get edition() {
      return inForce.current.standard.edition.number;
    },
    get seatRules() {
      return inForce.current.seatRules;
    },
    get passedOver() {
      return inForce.current.passedOver;
    },
    get roster() {
      return inForce.current.roster;
    },
    get directoryVersion() {
      return inForce.current.directoryVersion;
    },
    get inForceOn() {
      return inForce.current.day;
    },
    get precedents() {
      return inForce.current.precedents;
    },
    // One after the other: else what was read earlier could be put over what was read later.
    reload: () =>
      inTurn(async () => {
        inForce.current = await readInForce(circumstances, circumstances.clock());
      }),
    reloadPrecedents: () =>
      inTurn(async () => {
        const precedents = await readPrecedents(circumstances.store);
        inForce.current = { ...inForce.current, precedents };
      }),
    changes: newChanges(),
    tidings: newChanges(),
    callChanges: newChanges(),
    switchboard: circumstances.switchboard ?? null,
    recordingSource: circumstances.recordingSource ?? null,
    recordingFolder: join(circumstances.dataFolder, 'recordings'),
    presence: newPresence(circumstances.clock),
    couriers: circumstances.couriers ?? noCouriers,
    publicAddress: circumstances.publicAddress ?? null,
  };
};

/** Reads the standard, divisions, units, calendars and limits as they hold today and puts an installation together. Throws a StandardFault that lists what is wrong in the files. */
export const openInstallation = async (circumstances: Circumstances): Promise<Installation> =>
  installationOf(circumstances, { current: await readInForce(circumstances, circumstances.clock()) });
