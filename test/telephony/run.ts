/**
 * Plays the telephony scenarios: `npm run test:telephony [-- part of a path …]`. Everything runs in a network of its
 * own with nothing but loopback; for that it starts itself again by `unshare`. The last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stopPrograms } from './support/children.ts';
import { mediaCalls } from './support/media.ts';
import { type Scenario, takeScenarios } from './support/scenario.ts';
import { type Stack, startStack } from './support/stack.ts';

const INSIDE = 'GUIKOU_TELEPHONY_INSIDE';
/** Longest time of one scenario in milliseconds. */
const LIMIT = 240_000;
const here = fileURLToPath(new URL('.', import.meta.url));
const parts = process.argv.slice(2);

const playOne = async (stack: Stack, { title, play }: Scenario): Promise<boolean> => {
  const begun = performance.now();
  let late: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error(`not over after ${LIMIT / 1000} s`)), LIMIT);
  });
  const seconds = () => ((performance.now() - begun) / 1000).toFixed(1);
  try {
    await Promise.race([play(stack), limit]);
    console.log(`✔ ${title}  ${seconds()} s`);
    return true;
  } catch (fault) {
    console.log(`✘ ${title}  ${seconds()} s\n${fault instanceof Error ? fault.stack : fault}`);
    return false;
  } finally {
    clearTimeout(late);
    await stopPrograms(stack.owns);
  }
};

const tailOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(-60).join('\n');
  } catch {
    return '';
  }
};

const playAll = async (): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'guikou-telephony-'));
  const results: boolean[] = [];
  let stack: Stack | undefined;
  try {
    stack = await startStack(folder);
    const files = readdirSync(here)
      .filter((name) => name.endsWith('.scenario.ts'))
      .filter((name) => parts.length === 0 || parts.some((part) => join('test/telephony', name).includes(part)))
      .sort();
    for (const name of files) {
      await import(pathToFileURL(join(here, name)).href);
      console.log(name);
      for (const one of takeScenarios()) results.push(await playOne(stack, one));
    }
    const left = await mediaCalls();
    if (left.length > 0) {
      console.log(`✘ sound is carried on after the calls have ended: ${left.join()}`);
      results.push(false);
    }
  } catch (fault) {
    console.log(fault instanceof Error ? fault.stack : fault);
    results.push(false);
  } finally {
    await stack?.stop();
    await stopPrograms();
    for (const fault of stack?.faults() ?? []) {
      console.log(`✘ ${fault}`);
      results.push(false);
    }
    const failed = results.filter((passed) => !passed).length;
    if (failed > 0)
      for (const name of ['kamailio', 'rtpengine', 'application', 'adapter'])
        console.log(`── ${name}.log ──\n${tailOf(join(folder, `${name}.log`))}`);
    if (process.env['GUIKOU_TELEPHONY_KEEP']) console.log(`Kept: ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
    console.log(`${results.length - failed} passed, ${failed} failed`);
  }
  return results.length > 0 && results.every((passed) => passed) ? 0 : 1;
};

if (process.env[INSIDE] === '1') {
  process.exitCode = await playAll();
  process.exit();
} else {
  const words = [
    // Whatever is left over dies with the namespace of processes.
    ...['--net', '--pid', '--fork', '--kill-child', '--mount-proc'],
    ...['sh', '-c', 'ip link set lo up && exec "$0" "$@"', process.execPath],
    ...['--import', import.meta.resolve('tsx'), fileURLToPath(import.meta.url), ...parts],
  ];
  const inside = spawn('unshare', words, {
    stdio: 'inherit',
    env: { ...process.env, [INSIDE]: '1', TZ: 'Pacific/Auckland' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => inside.kill('SIGKILL'));
  inside.on('error', (fault) => console.error(fault.message));
  inside.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
