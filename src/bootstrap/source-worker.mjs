/**
 * Runs a TypeScript source in a worker thread, for tests and `npm run dev`: a worker does not inherit the loader of
 * its parent. The built program starts the bundled worker directly.
 */
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.entry);
