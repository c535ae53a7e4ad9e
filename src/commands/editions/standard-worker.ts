import { parentPort, workerData } from 'node:worker_threads';
import { doJob, type StandardJob } from './standard-job.ts';

/** Begins in a thread of its own: does the one job that it was given and tells the outcome. */
const { job } = workerData as { job: StandardJob };
parentPort?.postMessage(doJob(job));
