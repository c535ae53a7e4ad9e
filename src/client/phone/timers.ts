import { inDigits } from './digits.ts';

/** How far the clock of this computer is ahead of the server's, by the newest drawing of the server. */
let ahead = 0;
let drawn = '';

/** Counts on every time with `data-since`, by the clock of the server that drew it. Call once. */
export function startTimers(): void {
  const tick = (): void => {
    for (const time of document.querySelectorAll<HTMLElement>('#call-bar [data-since]')) {
      const { since = '', now = '' } = time.dataset;
      if (Number(now) > Number(drawn)) {
        drawn = now;
        ahead = Date.now() - Number(now);
      }
      const words = inDigits(Date.now() - ahead - Number(since));
      if (time.textContent !== words) time.textContent = words;
    }
  };
  document.addEventListener('htmx:after:swap', tick);
  setInterval(tick, 1_000);
}
