import { createHmac, timingSafeEqual } from 'node:crypto';
import { HOUR, type Instant } from '../../domain/instant.ts';

/** How long an address plays: longer than any call, and it is only good in the session of the one who gave the reason. */
const LIFE = 2 * HOUR;

export type Listener = { recording: string; account: string };

const signature = (secret: string, { recording, account }: Listener, until: string): string =>
  createHmac('sha256', secret).update(`listening ${recording} ${account} ${until}`).digest('base64url');

/** The address that plays a recording to a person for a while. */
export const soundAddress = (secret: string, listener: Listener, now: Instant): string => {
  const until = String(now + LIFE);
  return `/recordings/${listener.recording}?until=${until}&key=${signature(secret, listener, until)}`;
};

/** Says whether an address still plays to this person. */
export const plays = (
  secret: string,
  listener: Listener,
  { until, key }: { until: string; key: string },
  now: Instant,
) => {
  const given = Buffer.from(key);
  const right = Buffer.from(signature(secret, listener, until));
  return given.length === right.length && timingSafeEqual(given, right) && Number(until) > now;
};
