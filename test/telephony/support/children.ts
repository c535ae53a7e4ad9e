import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';

/** A program that a scenario started, and how it ended. */
export type Program = {
  name: string;
  child: ChildProcess;
  /** Exit code; null when a signal ended it. */
  ended: Promise<number | null>;
  /** Asks it to end, and kills it when it doesn't. */
  stop: (signal?: NodeJS.Signals) => Promise<void>;
};

const running = new Set<Program>();
const PATIENCE = 3_000;

/** Starts a program whose output goes to a file; it is remembered until it has ended. */
export const start = (
  name: string,
  command: string,
  words: readonly string[],
  options: { log: string; cwd?: string; env?: NodeJS.ProcessEnv },
): Program => {
  const child = spawn(command, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: options.cwd,
    env: options.env ?? process.env,
    detached: true,
  });
  // A server's workers outlive it when it is killed: they go with it.
  const signalAll = (signal: NodeJS.Signals): void => {
    try {
      process.kill(-(child.pid ?? 0), signal);
    } catch {
      // The group is already empty.
    }
  };
  const log = createWriteStream(options.log, { flags: 'a' });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const ended = new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code));
  });
  const program: Program = {
    name,
    child,
    ended,
    stop: async (signal = 'SIGTERM') => {
      if (child.pid === undefined) return;
      if (signal === 'SIGKILL') signalAll(signal);
      else child.kill(signal);
      const late = setTimeout(() => signalAll('SIGKILL'), PATIENCE);
      await ended;
      clearTimeout(late);
      signalAll('SIGKILL');
    },
  };
  running.add(program);
  ended.then(() => running.delete(program));
  return program;
};

/** Ends everything that still runs; what a failed scenario left behind must not answer the next one. */
export const stopPrograms = async (keep: (program: Program) => boolean = () => false): Promise<void> => {
  await Promise.all([...running].filter((program) => !keep(program)).map((program) => program.stop('SIGKILL')));
};
