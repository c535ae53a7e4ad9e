/** `npm test [-- part of a path …]`: installs what is missing, checks types and style, builds, runs all tests. */
import { requireNode } from './node-version.mjs';

requireNode();
const { runTests } = await import('./run-tests.mjs');
process.exitCode = await runTests(process.argv.slice(2));
