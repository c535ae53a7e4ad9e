import { Worker } from 'node:worker_threads';
import { newTurns } from '../turns.ts';
import type { JobResults, StandardJob } from './standard-job.ts';

// Written so that the build leaves it alone: it replaces `import.meta` + `.url` by the address of the source, and here
// it matters whether this very module runs from source or from a bundle.
const here = import.meta['url'];

/** From source a small module registers the loader first; a bundle has the worker beside it. */
const newWorker = (job: StandardJob): Worker =>
  here.endsWith('.ts')
    ? new Worker(new URL('../../bootstrap/source-worker.mjs', here), {
        workerData: { job, entry: new URL('./standard-worker.ts', here).href },
      })
    : new Worker(new URL('./standard-worker.mjs', here), { workerData: { job } });

const run = <Kind extends StandardJob['kind']>(job: Extract<StandardJob, { kind: Kind }>): Promise<JobResults[Kind]> =>
  new Promise((resolve, reject) => {
    const worker = newWorker(job);
    worker.once('message', (result: JobResults[Kind]) => {
      resolve(result);
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the worker ended with ${code} before its answer`)));
  });

const inTurn = newTurns();

/** Does a job in a thread of its own, so that requests go on; one job after the other, because each fills a processor and much memory. */
export const inWorker = <Kind extends StandardJob['kind']>(
  job: Extract<StandardJob, { kind: Kind }>,
): Promise<JobResults[Kind]> => inTurn(() => run<Kind>(job));
