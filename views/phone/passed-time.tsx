import { HOUR, type Instant, MINUTE, SECOND } from '../../src/domain/instant.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** "02:31", from one hour on "1:02:31". */
export function passedInDigits(milliseconds: number): string {
  const passed = Math.max(0, milliseconds);
  const hours = Math.floor(passed / HOUR);
  const rest = `${two(Math.floor((passed % HOUR) / MINUTE))}:${two(Math.floor((passed % MINUTE) / SECOND))}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}

/** How long something has been going on; the script of the page counts on from `since`, by the server's clock. */
export function PassedTime({ since, now }: { since: Instant; now: Instant }) {
  return (
    <span class="number" data-since={since} data-now={now}>
      {passedInDigits(now - since)}
    </span>
  );
}
