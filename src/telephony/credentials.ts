import { createHmac } from 'node:crypto';
import type { TelephoneCredentials } from '../commands/calls/switchboard.ts';
import { type Instant, MINUTE, SECOND } from '../domain/instant.ts';

/** How long a telephone may use what it was given; the page renews it earlier. */
export const CREDENTIALS_LAST = 15 * MINUTE;

/**
 * Credentials as Kamailio's auth_ephemeral checks them: the name says until when it is good, the password is the HMAC
 * of the name. Nothing is stored; whoever lacks the secret can't make any.
 */
export const telephoneCredentials = (
  { domain, server, secret }: { domain: string; server: string; secret: string },
  seat: string,
  now: Instant,
): TelephoneCredentials => {
  const expiresInSeconds = Math.floor((now + CREDENTIALS_LAST) / SECOND);
  const username = `${expiresInSeconds}:${seat}`;
  return {
    server,
    address: `sip:${seat}@${domain}`,
    username,
    password: createHmac('sha256', secret).update(username).digest('base64'),
    expiresAt: expiresInSeconds * SECOND,
  };
};
