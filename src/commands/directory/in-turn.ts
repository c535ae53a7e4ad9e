let line: Promise<unknown> = Promise.resolve();

/** One change of the directory after another: the next one is decided on what the last one left. */
export const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = line.then(work, work);
  line = mine.catch(() => undefined);
  return mine;
};
