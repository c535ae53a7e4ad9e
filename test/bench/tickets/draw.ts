/** Draws that come out the same for the same seed, so that two runs make the same tickets. */
export type Draw = {
  /** From 0 up to 1. */
  share: () => number;
  chance: (share: number) => boolean;
  /** A whole number from `from` to `to`, both among them. */
  whole: (from: number, to: number) => number;
  of: <T>(list: readonly T[]) => T;
  /** Mostly short, now and then long: around `usual`. */
  span: (usual: number) => number;
};

/** mulberry32: small, fast and even enough to spread test data. */
export const drawFrom = (seed: number): Draw => {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole: Draw['whole'] = (from, to) => from + Math.floor(share() * (to - from + 1));
  return {
    share,
    chance: (wanted) => share() < wanted,
    whole,
    of: (list) => {
      const one = list[whole(0, list.length - 1)];
      if (one === undefined) throw new Error('nothing to draw from');
      return one;
    },
    span: (usual) => Math.round(usual * (0.2 - Math.log(1 - share() * 0.999))),
  };
};
