/** Work under way or done. A failure is told once; asked again, the work begins anew. */
export type Work<Result> = { state: 'running' } | { state: 'done'; result: Result } | { state: 'failed'; why: string };

/** Keeps long work by a key, so that a page can be asked for again until it is done. */
export type Desk = {
  /** The work of a key, begun when nobody has yet; waits for it at most `patience` milliseconds. */
  ask: <Result>(key: string, begin: () => Promise<Result>, patience: number) => Promise<Work<Result>>;
};

type Kept = { work: Work<unknown>; ended: Promise<void> };

const MOST = 24;

const whyOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

const start = (begin: () => Promise<unknown>): Kept => {
  const kept: Kept = { work: { state: 'running' }, ended: Promise.resolve() };
  kept.ended = begin().then(
    (result) => {
      kept.work = { state: 'done', result };
    },
    (fault) => {
      kept.work = { state: 'failed', why: whyOf(fault) };
    },
  );
  return kept;
};

const atMost = (ended: Promise<void>, patience: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  return Promise.race([ended, enough]).finally(() => clearTimeout(timer));
};

/** A new desk with nothing on it; the oldest finished work leaves when there is too much. */
export const newDesk = (): Desk => {
  const all = new Map<string, Kept>();
  const tidy = (): void => {
    for (const [key, { work }] of all) if (all.size > MOST && work.state !== 'running') all.delete(key);
  };
  return {
    ask: async <Result>(key: string, begin: () => Promise<Result>, patience: number) => {
      const kept = all.get(key) ?? start(begin);
      all.set(key, kept);
      tidy();
      await atMost(kept.ended, patience);
      if (kept.work.state === 'failed') all.delete(key);
      return kept.work as Work<Result>;
    },
  };
};
