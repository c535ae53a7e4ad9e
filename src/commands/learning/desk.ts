import { type Desk, newDesk, type Work } from '../editions/desk.ts';
import type { Installation } from '../installation.ts';
import { type Learning, learnNow } from './learn-now.ts';

type Lectern = { desk: Desk; turn: number; work: Work<Learning> | null };

const lecterns = new WeakMap<Installation, Lectern>();

const lecternOf = (installation: Installation): Lectern => {
  const known = lecterns.get(installation);
  if (known !== undefined) return known;
  const lectern: Lectern = { desk: newDesk(), turn: 0, work: null };
  lecterns.set(installation, lectern);
  return lectern;
};

const ask = async (
  installation: Installation,
  lectern: Lectern,
  by: string,
  patience: number,
): Promise<Work<Learning>> => {
  const begin = (): Promise<Learning> => learnNow(installation, by);
  lectern.work = await lectern.desk.ask(`learn ${lectern.turn}`, begin, patience);
  return lectern.work;
};

/** Begins to learn when nobody has, and waits for it at most `patience` milliseconds. */
export const beginLearning = (installation: Installation, by: string, patience: number): Promise<Work<Learning>> => {
  const lectern = lecternOf(installation);
  if (lectern.work?.state !== 'running') lectern.turn += 1;
  return ask(installation, lectern, by, patience);
};

/** The learning that was begun last, after at most `patience` milliseconds; null when none was since the start. */
export const learningBegun = async (installation: Installation, patience: number): Promise<Work<Learning> | null> => {
  const lectern = lecternOf(installation);
  return lectern.work?.state === 'running' ? ask(installation, lectern, '', patience) : lectern.work;
};
