import { createHash } from 'node:crypto';
import type { TicketEvent } from '../domain/ticket/events.ts';

/** What a chain begins with. */
export const GENESIS = '0'.repeat(64);

/** JSON with sorted keys, so that the same event gives the same bytes whatever engine it passed through. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );

/** SHA-256 in hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The hash of an event: over the hash before it, its place in the ticket and everything it says. */
export const chainHash = (previousHash: string, ticket: string, sequence: number, event: TicketEvent): string =>
  sha256(`${previousHash}\n${ticket}\n${sequence}\n${canonical(event)}`);
