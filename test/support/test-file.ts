import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** What became of one test file. A file that did not end properly counts one failure, whatever it printed. */
export interface Verdict {
  file: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
  /** Empty when all is well, else why the file failed. */
  fault: string;
  output: string;
}

interface Ending {
  output: string;
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The time limit in seconds when it was reached. */
  stoppedAfter?: number;
}

const running = new Set<number>();

/** Kills a test with everything it started: it leads its own process group. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group is already empty.
  }
}

/** Kills all tests that are running: for a runner that is itself being stopped. */
export function stopAll(): void {
  for (const pid of running) killGroup(pid);
}

/**
 * Reads uvu's summary. Its exit code alone is not enough: uvu ends with 0 when a file forgets `test.run()`, and when a
 * `before` hook throws (it swallows that error), so the count of passed tests must reach the total.
 */
export function judge(ending: Ending): Pick<Verdict, 'passed' | 'failed' | 'skipped' | 'fault'> {
  const plain = stripVTControlCharacters(ending.output);
  const summary = [...plain.matchAll(/^ {2}Total: +(\d+)\n {2}Passed: +(\d+)\n {2}Skipped: +(\d+)$/gm)].at(-1);
  const [total = 0, passed = 0, skipped = 0] = summary?.slice(1).map(Number) ?? [];
  const counted = (fault: string) => ({ passed, failed: Math.max(total - passed, fault ? 1 : 0), skipped, fault });

  if (ending.stoppedAfter !== undefined) return counted(`stopped after ${ending.stoppedAfter} s`);
  if (ending.signal) return counted(`killed by ${ending.signal}`);
  if (!summary) return counted(`ended without a summary, exit code ${ending.code}`);
  if (total === 0) return counted('has no tests, or forgets test.run()');
  const cause = plain.includes(' FAIL ') ? '' : ', none of them marked: a hook threw';
  if (passed < total) return counted(`${total - passed} of ${total} tests failed${cause}`);
  return counted(ending.code === 0 ? '' : `exit code ${ending.code} although all tests passed`);
}

/**
 * Runs one test file in its own process. The server's time zone is set far from China's, so that code that relies on
 * the machine's zone fails here and not in production. `start` are the words with
 * which Node starts it.
 */
export async function runTestFile(file: string, options: { start: string[]; seconds: number }): Promise<Verdict> {
  const started = performance.now();
  const ending = await new Promise<Ending>((resolve) => {
    const child = spawn(process.execPath, options.start, {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'test', TZ: 'Pacific/Auckland', NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    const { pid } = child;
    let output = '';
    let stopped = false;
    const collect = (chunk: string) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    if (pid !== undefined) running.add(pid);
    const limit = setTimeout(() => {
      stopped = true;
      if (pid !== undefined) killGroup(pid);
    }, options.seconds * 1000);
    const end = (code: number | null, signal: NodeJS.Signals | null) => {
      clearTimeout(limit);
      if (pid !== undefined) {
        running.delete(pid);
        killGroup(pid);
      }
      resolve({ output, code, signal, ...(stopped ? { stoppedAfter: options.seconds } : {}) });
    };
    child.on('error', (error) => {
      output += String(error);
      end(null, null);
    });
    // A left-over grandchild may hold the pipes open: its group is killed, and one that fled the group is not awaited.
    child.on('exit', (code, signal) => {
      if (pid !== undefined) killGroup(pid);
      const patience = setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
      }, 2000);
      child.on('close', () => {
        clearTimeout(patience);
        end(code, signal);
      });
    });
  });
  return { file, output: ending.output, seconds: (performance.now() - started) / 1000, ...judge(ending) };
}
