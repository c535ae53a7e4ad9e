/** Does work one after the other: each begins when the one before it has ended, well or badly. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** A new line in which nobody stands. */
export const newTurns = (): Turns => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
};
