/**
 * The test runner: `node --import tsx test/run.ts [part of a path …]`. The files are bundled together, then every file
 * is its own process, two at a time, the telephony scenarios beside them; the browser tests come last, one at a time,
 * because they measure time and share the machine badly. The last line is `N passed, N failed`, and one failure makes the exit code 1.
 */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleTests } from './support/bundle.ts';
import { type Played, playTelephony, stopTelephony } from './support/telephony-player.ts';
import { runTestFile, stopAll, type Verdict } from './support/test-file.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: 'string', default: here },
    /** Time limit of a file in seconds. */
    limit: { type: 'string', default: '120' },
    'browser-limit': { type: 'string', default: '240' },
    'without-browser': { type: 'boolean', default: false },
    /** Failures found before us: type check, lint, a missing browser. */
    failed: { type: 'string', default: '0' },
    /** The telephony scenarios are played too. */
    telephony: { type: 'boolean', default: false },
  },
});

const isBrowser = (file: string) => file.startsWith(`browser${sep}`);
const files = readdirSync(values.folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith(`bench${sep}`))
  .filter((file) => positionals.length === 0 || positionals.some((part) => join('test', file).includes(part)))
  .filter((file) => !(values['without-browser'] && isBrowser(file)))
  .sort();

const sum = (verdicts: Verdict[], key: 'passed' | 'failed') => verdicts.reduce((total, one) => total + one[key], 0);

function report(verdict: Verdict): void {
  const name = relative(values.folder, verdict.file);
  const skipped = verdict.skipped ? `, ${verdict.skipped} skipped` : '';
  const tail = `${name}  ${verdict.passed} passed${skipped}  ${verdict.seconds.toFixed(1)} s`;
  console.log(verdict.fault ? `✘ ${tail}\n  ${verdict.fault}\n${verdict.output}` : `✔ ${tail}`);
}

const bundleOf = values.folder === here && files.length > 0 ? await bundleTests(here, files) : null;
const tsx = import.meta.resolve('tsx');
const startOf = (file: string) =>
  bundleOf ? ['--enable-source-maps', bundleOf(file)] : ['--import', tsx, join(values.folder, file)];

/** Runs a pool of `width` processes and reports in the order of the list, whichever ends first. */
async function runAll(list: string[], width: number, seconds: number): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  let next = 0;
  let reported = 0;
  const worker = async () => {
    while (next < list.length) {
      const mine = next++;
      const file = list[mine] ?? '';
      verdicts[mine] = await runTestFile(join(values.folder, file), { start: startOf(file), seconds });
      for (let ready = verdicts[reported]; ready; ready = verdicts[++reported]) report(ready);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return verdicts;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopAll();
    stopTelephony();
    process.exit(1);
  });
}

const nothing: Played = { passed: 0, failed: 0, lines: [] };
const playing = values.telephony ? playTelephony() : Promise.resolve(nothing);
const plain = await runAll(
  files.filter((file) => !isBrowser(file)),
  2,
  Number(values.limit),
);
const telephony = await playing;
for (const line of telephony.lines) console.log(line);
const verdicts = [...plain, ...(await runAll(files.filter(isBrowser), 1, Number(values['browser-limit'])))];
const broken = verdicts.filter((verdict) => verdict.fault);
if (broken.length > 0)
  console.log(`Failing files:\n${broken.map(({ file }) => `  ${relative(values.folder, file)}`).join('\n')}`);
if (files.length === 0) console.log('No test file matches.');
const failed = sum(verdicts, 'failed') + telephony.failed + Number(values.failed) + (files.length === 0 ? 1 : 0);
console.log(`${sum(verdicts, 'passed') + telephony.passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
