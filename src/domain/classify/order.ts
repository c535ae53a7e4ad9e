/** Numbers from 0 up to 1 that depend on the seed alone; a linear congruential generator is chance enough for shuffling. */
export const chanceOf = (seed: number): (() => number) => {
  let state = (Math.imul(seed, 2654435761) + 12345) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Shuffles in place. */
export const shuffle = <List extends { length: number; [at: number]: number }>(
  list: List,
  chance: () => number,
): List => {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    const kept = list[at] ?? 0;
    list[at] = list[other] ?? 0;
    list[other] = kept;
  }
  return list;
};
