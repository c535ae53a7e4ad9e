import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './root.ts';

export type Played = { passed: number; failed: number; lines: readonly string[] };

let player: ChildProcess | null = null;

/**
 * Plays the telephony scenarios in a process of its own; they wait much and compute little, so they may run beside other
 * tests. Gives what they said and the counts of their last line.
 */
export const playTelephony = async (): Promise<Played> => {
  const started = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(root, 'test/telephony/run.ts')],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  player = started;
  const ended = new Promise<number | null>((resolve) => started.on('close', resolve));
  const lines: string[] = [];
  let counted = { passed: 0, failed: 0 };
  for await (const line of createInterface({ input: started.stdout })) {
    const counts = /^(\d+) passed, (\d+) failed$/u.exec(line);
    if (counts) counted = { passed: Number(counts[1]), failed: Number(counts[2]) };
    else lines.push(line);
  }
  const code = await ended;
  return { passed: counted.passed, failed: code === 0 ? counted.failed : Math.max(counted.failed, 1), lines };
};

/** Ends the scenarios when the tests are broken off. */
export const stopTelephony = (): void => {
  player?.kill('SIGTERM');
};
