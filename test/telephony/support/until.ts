import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something is there, looking every few milliseconds; throws what was missed when it does not come. */
export const until = async <Found>(
  what: string,
  look: () => Found | null | undefined | false | Promise<Found | null | undefined | false>,
  milliseconds = 10_000,
): Promise<Found> => {
  const end = Date.now() + milliseconds;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited ${milliseconds} ms in vain: ${what}`);
    await pause(20);
  }
};
