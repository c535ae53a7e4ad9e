import type { Scope } from '../../domain/access/actor.ts';
import { instantAt, type LocalDate, localDateOf } from '../../domain/deadline/local-time.ts';
import type { Difference } from '../../domain/edition/difference.ts';
import type { Simulation } from '../../domain/routing/simulate.ts';
import type { CheckResult } from '../../standard/check.ts';
import { keptUnits } from '../../store/directory.ts';
import { countTicketsSince } from '../../store/past-tickets.ts';
import type { Installation } from '../installation.ts';
import { findLiveModel } from '../learning/live-history.ts';
import { type Desk, newDesk, type Work } from './desk.ts';
import { editionFolder } from './folder.ts';
import { inWorker } from './in-worker.ts';
import { pastTickets } from './past.ts';
import type { OrFaults } from './standard-job.ts';

// Kept with the installation: what one has checked must not be told to another in the same process (tests have many).
const desks = new WeakMap<Installation, Desk>();

const deskOf = (installation: Installation): Desk => {
  const desk = desks.get(installation) ?? newDesk();
  desks.set(installation, desk);
  return desk;
};

/** Milliseconds that a page waits before it says that the work still goes on. */
export const PATIENCE = 1_500;

/** The work of an edition with the fingerprint of the files it is about; null for an unknown number. */
export type EditionWork<Result> = { fingerprint: string; work: Work<Result> } | null;

/** 检查 of an edition as its files stand; the same files are checked once a day, and anew when the unit directory changes. */
export const checkEdition = async (
  installation: Installation,
  number: string,
  patience = PATIENCE,
): Promise<EditionWork<CheckResult>> => {
  const at = installation.clock();
  const laid = await editionFolder(installation, number);
  if (laid === null) return null;
  const { root, store } = installation;
  const begin = async () =>
    inWorker<'check'>({ kind: 'check', root, rules: laid.folder, at, units: await keptUnits(store) });
  const key = `check ${laid.fingerprint} ${localDateOf(at)} ${installation.directoryVersion}`;
  return { fingerprint: laid.fingerprint, work: await deskOf(installation).ask(key, begin, patience) };
};

/** Which tickets are routed again: those that a person may see, since a day. */
export type SimulationWish = { since: LocalDate; scope: Scope };

/** 试算 of an edition against the one in force. */
export const simulateEdition = async (
  installation: Installation,
  number: string,
  { since, scope }: SimulationWish,
  patience = PATIENCE,
): Promise<EditionWork<OrFaults<Simulation>>> => {
  const { store, root } = installation;
  const at = installation.clock();
  const draft = await editionFolder(installation, number);
  const present = await editionFolder(installation, installation.edition);
  if (draft === null || present === null) return null;
  const tickets = await countTicketsSince(store, scope, instantAt(since, 0));
  const live = await findLiveModel(installation);
  const begin = async () =>
    inWorker<'simulate'>({
      kind: 'simulate',
      root,
      at,
      present: present.folder,
      draft: draft.folder,
      live,
      units: await keptUnits(store),
      tickets: await pastTickets(store, scope, since),
    });
  const about = [
    draft.fingerprint,
    present.fingerprint,
    since,
    JSON.stringify(scope),
    tickets,
    installation.directoryVersion,
    live?.file ?? '',
  ].join(' ');
  const work = await deskOf(installation).ask(`simulate ${about}`, begin, patience);
  return { fingerprint: draft.fingerprint, work };
};

/** 差异 between two editions in matters and rules. */
export const compareEditions = async (
  installation: Installation,
  before: string,
  after: string,
  patience = PATIENCE,
): Promise<EditionWork<OrFaults<Difference>>> => {
  const [was, is] = [await editionFolder(installation, before), await editionFolder(installation, after)];
  if (was === null || is === null) return null;
  const begin = () => inWorker<'compare'>({ kind: 'compare', before: was.folder, after: is.folder });
  const key = `compare ${was.fingerprint} ${is.fingerprint}`;
  return { fingerprint: is.fingerprint, work: await deskOf(installation).ask(key, begin, patience) };
};

/** Longer than any check takes. */
const TO_THE_END = 120_000;

/** The check of an edition, waited for to its end. Where the check itself broke down, that is its one fault. */
export const checkedEdition = async (installation: Installation, number: string): Promise<CheckResult> => {
  const checked = await checkEdition(installation, number, TO_THE_END);
  if (checked?.work.state === 'done') return checked.work.result;
  const why = checked?.work.state === 'failed' ? checked.work.why : '没有在限定时间内结束';
  return {
    faults: [{ file: number, line: null, sentence: `检查没有完成：${why}` }],
    findings: [],
    rules: 0,
    matters: 0,
  };
};
