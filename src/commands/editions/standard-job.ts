import type { KeptUnit } from '../../domain/directory/roster.ts';
import type { Difference } from '../../domain/edition/difference.ts';
import { differenceOf } from '../../domain/edition/difference.ts';
import type { Instant } from '../../domain/instant.ts';
import { type PastTicket, type Simulation, simulate } from '../../domain/routing/simulate.ts';
import { type CheckResult, checkFolder } from '../../standard/check.ts';
import { type Fault, orFaults } from '../../standard/faults.ts';
import { loadInstallation } from '../../standard/load.ts';
import { readStandardText } from '../../standard/text.ts';
import { type Learnt, type LessonJob, learnFrom } from '../learning/lesson-job.ts';
import { type LiveModel, withHistory } from '../learning/live-history.ts';

/** What takes seconds on a standard and is done beside the server: folders of rules and the units that administrators changed go in, plain values come out. */
export type StandardJob =
  | { kind: 'check'; root: string; rules: string; at: Instant; units: KeptUnit[] }
  | {
      kind: 'simulate';
      root: string;
      present: string;
      draft: string;
      at: Instant;
      units: KeptUnit[];
      /** Both are asked as the server would: with what was learned from decided tickets. */
      live: LiveModel | null;
      tickets: PastTicket[];
    }
  | { kind: 'compare'; before: string; after: string }
  | LessonJob;

/** A result, or the faults of files that can't be read. */
export type OrFaults<Value> = { value: Value } | { found: readonly Fault[] };

export type JobResults = {
  check: CheckResult;
  simulate: OrFaults<Simulation>;
  compare: OrFaults<Difference>;
  learn: Learnt;
};

const simulated = (job: Extract<StandardJob, { kind: 'simulate' }>): OrFaults<Simulation> =>
  orFaults(() => {
    const { root, at, units, live, present, draft, tickets } = job;
    const [now, then] = [present, draft].map((rules) =>
      withHistory(loadInstallation(root, { at, rules, units }).standard, live),
    );
    if (now === undefined || then === undefined) throw new Error('two standards are compared');
    return simulate(now, then, tickets);
  });

/** Does a job; used in the worker, and by the command line directly. */
export const doJob = (job: StandardJob): JobResults[StandardJob['kind']] => {
  switch (job.kind) {
    case 'check':
      return checkFolder(job.root, job.rules, job.at, job.units);
    case 'simulate':
      return simulated(job);
    case 'compare':
      return orFaults(() => differenceOf(readStandardText(job.before), readStandardText(job.after)));
    case 'learn':
      return learnFrom(job);
    default:
      return job satisfies never;
  }
};
