import { createHash, createHmac } from 'node:crypto';
import { DAY, type Instant } from '../domain/instant.ts';
import type { Statement } from '../store/database.ts';
import { keepLink } from '../store/ticket-links.ts';
import type { Done } from './handle.ts';
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

const linkStatement = (installation: Installation, number: string, round: number, at: Instant): Statement => {
  const { store, secret, timekeeping } = installation;
  return keepLink(store, {
    tokenHash: hashToken(tokenOf(secret, number, round)),
    ticket: number,
    purpose: 'evaluation',
    round,
    createdAt: new Date(at),
    expiresAt: new Date(at + timekeeping.policies.webEvaluationDays * DAY),
    usedAt: null,
  });
};

/** A link for every reply that was approved, called back or not, where there is a telephone to send it to. Written with the approval; the message about it carries the address. */
export const evaluationLinksFor = (installation: Installation, { ticket, events }: Done): Statement[] =>
  ticket.appeal.citizen.phone === ''
    ? []
    : events
        .filter(({ type }) => type === 'ReplyApproved' || type === 'ClosedUncalled')
        .map(({ at }) => linkStatement(installation, ticket.number, ticket.round, at));
