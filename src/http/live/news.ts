import type { Changes } from '../../commands/changes.ts';

/** changed: something happened since the last word; ping: nothing did for a while; end: nobody listens any more. */
export type NewsKind = 'changed' | 'ping' | 'end';

export type News = {
  /** Waits for the next word. One caller at a time. */
  next: () => Promise<NewsKind>;
  /** Stops listening and lets a waiting `next` give `end`. */
  end: () => void;
};

/** The changes of a process for one open page: bursts within `pause` milliseconds become one word, silence of `quiet` a ping. */
export const newsOf = (changes: Changes, pause: number, quiet: number): News => {
  let pending = false;
  let resting = false;
  let ended = false;
  let tell: ((kind: NewsKind) => void) | null = null;
  let rest: NodeJS.Timeout | undefined;
  let silence: NodeJS.Timeout | undefined;

  const say = (kind: NewsKind): void => {
    const listener = tell;
    tell = null;
    clearTimeout(silence);
    if (kind === 'changed') {
      pending = false;
      resting = true;
      rest = setTimeout(() => {
        resting = false;
        if (pending && tell) say('changed');
      }, pause);
    }
    listener?.(kind);
  };
  const stop = changes.listen(() => {
    pending = true;
    if (tell && !resting) say('changed');
  });
  return {
    next: () =>
      new Promise((resolve) => {
        if (ended) return resolve('end');
        tell = resolve;
        if (pending && !resting) return say('changed');
        silence = setTimeout(() => say('ping'), quiet);
      }),
    end: () => {
      ended = true;
      stop();
      clearTimeout(rest);
      say('end');
    },
  };
};
