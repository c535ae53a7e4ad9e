import { Cron } from 'croner';
import type { Logger } from 'pino';
import { takeEffect } from '../commands/editions/take-effect.ts';
import type { Installation } from '../commands/installation.ts';
import { learnNow } from '../commands/learning/learn-now.ts';
import { refreshMoments } from '../commands/moments.ts';
import { deliverDue } from '../commands/notices/deliver.ts';
import { IDLE_LIMIT } from '../commands/sign-in.ts';
import { DAY } from '../domain/instant.ts';
import { sealChains } from '../store/seals.ts';
import { removeStaleSessions } from '../store/sessions.ts';
import { sweepFiles } from '../store/stored-files.ts';
import { archiveEnded } from './archive.ts';
import { drawCallReviews } from './call-reviews.ts';
import { drawCallbackAudits } from './callback-audits.ts';
import { tendCalls } from './calls.ts';
import { keepDirectory } from './directory.ts';
import { tendDuties } from './duties.ts';
import { remindKnowledge } from './knowledge-reviews.ts';
import { auditNightly } from './nightly-audit.ts';
import { dropOldNotices, tell, tellAtOnce } from './notices.ts';
import { keepRecordings } from './recordings.ts';
import { findRepeats } from './repeats.ts';

type Job = {
  name: string;
  at: string;
  run: (installation: Installation, logger: Logger) => Promise<unknown>;
  /** Runs so often that its outcome is no news. */
  often?: true;
};

/** All recurring work on one page; times are Shanghai's. */
const jobs: readonly Job[] = [
  // Another edition may take effect today; districts, names of bodies and cities' divisions of duties have first and last days too.
  { name: 'edition', at: '10 0 0 * * *', run: takeEffect },
  { name: 'seal', at: '0 5 0 * * *', run: ({ store, clock }) => sealChains(store, clock()) },
  // Every ten minutes, so that the command line's changes arrive too; at 0:01 the units whose last day was yesterday.
  { name: 'directory', at: '0 1-59/10 * * * *', run: keepDirectory },
  // Reminders, automatic signing, resumptions and the ladder of supervision.
  { name: 'duties', at: '30 * * * * *', run: tendDuties, often: true },
  // Another policy may be in force since midnight.
  { name: 'moments', at: '0 15 0 * * *', run: refreshMoments },
  // Row against the fold of the events, for all that changed and a share of the rest.
  { name: 'audit', at: '0 30 1 * * *', run: auditNightly },
  { name: 'archive', at: '0 20 2 * * *', run: archiveEnded },
  // Before the working day, so that auditors find their calls in the morning.
  { name: 'callback-audits', at: '0 30 2 * * *', run: drawCallbackAudits },
  { name: 'repeats', at: '0 40 2 * * *', run: findRepeats },
  { name: 'learn', at: '0 0 3 * * *', run: (installation) => learnNow(installation, '每晚学习') },
  { name: 'sessions', at: '0 40 3 * * *', run: ({ store, clock }) => removeStaleSessions(store, clock() - IDLE_LIMIT) },
  { name: 'tables', at: '0 50 3 * * *', run: ({ store }) => store.tend() },
  {
    name: 'uploads',
    at: '0 0 4 * * *',
    run: ({ store, uploadFolder, clock }) => sweepFiles(store, uploadFolder, clock() - DAY),
  },
  // Commits of this process are told of at once; this is for what other processes or a crash left, and for what is due later.
  { name: 'notices', at: '20 * * * * *', run: tell, often: true },
  { name: 'deliveries', at: '40 * * * * *', run: deliverDue, often: true },
  { name: 'calls', at: '50 * * * * *', run: tendCalls, often: true },
  { name: 'recordings', at: '*/10 * * * * *', run: keepRecordings, often: true },
  { name: 'call reviews', at: '0 10 1 * * *', run: drawCallReviews },
  { name: 'knowledge reviews', at: '0 30 7 * * *', run: remindKnowledge },
  { name: 'old notices', at: '0 10 4 * * *', run: dropOldNotices },
];

/** Starts all jobs; a job that fails is logged and tried again at its next time. */
export const startJobs = (installation: Installation, logger: Logger): { stop: () => void } => {
  const running = jobs.map(
    ({ name, at, run, often }) =>
      new Cron(
        at,
        { timezone: 'Asia/Shanghai', protect: true, catch: (fault) => logger.error({ err: fault, job: name }, 'job') },
        async () => {
          const outcome = await run(installation, logger);
          logger[often ? 'debug' : 'info']({ job: name, outcome }, 'job');
        },
      ),
  );
  const stopTelling = tellAtOnce(installation, logger);
  return {
    stop: () => {
      stopTelling();
      for (const cron of running) cron.stop();
    },
  };
};
