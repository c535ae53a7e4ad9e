import { createHash, createHmac } from 'node:crypto';
import { DAY, type Instant } from '../domain/instant.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import type { Statement } from '../store/database.ts';
import { keepLink } from '../store/ticket-links.ts';
import type { Installation } from './installation.ts';

/** 96 bits: too many to try, few enough for a short message. */
const TOKEN_BYTES = 12;

/**
 * The token of a ticket's round. It follows from the secret, so that whoever sends the message makes it again and it is
 * stored nowhere but as a hash.
 */
const tokenOf = (secret: string, number: string, round: number): string =>
  createHmac('sha256', secret)
    .update(`evaluation link ${number} ${round}`)
    .digest()
    .subarray(0, TOKEN_BYTES)
    .toString('base64url');

/** What is stored in place of a token. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The short address at which the citizen evaluates a round without number and code: what stands in the message, behind the host. */
export const evaluationPath = ({ secret }: Pick<Installation, 'secret'>, number: string, round: number): string =>
  `/e/${tokenOf(secret, number, round)}`;

/** The link of a ticket's round, made at `at`: its path, and what keeps it. Made again it is the same one. */
export const evaluationLink = (
  { store, secret, timekeeping }: Pick<Installation, 'store' | 'secret' | 'timekeeping'>,
  { number, round }: Pick<Ticket, 'number' | 'round'>,
  at: Instant,
): { path: string; statement: Statement } => ({
  path: evaluationPath({ secret }, number, round),
  statement: keepLink(store, {
    tokenHash: hashToken(tokenOf(secret, number, round)),
    ticket: number,
    purpose: 'evaluation',
    round,
    createdAt: new Date(at),
    expiresAt: new Date(at + timekeeping.policies.webEvaluationDays * DAY),
    usedAt: null,
  }),
});
