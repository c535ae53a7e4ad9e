import { createHash, createHmac } from 'node:crypto';
import { DAY, type Instant } from '../domain/instant.ts';
import type { Statement } from '../store/database.ts';
import { keepLink } from '../store/ticket-links.ts';
import type { Done } from './handle.ts';
import type { Installation } from './installation.ts';

/** 96 bits: too many to try, few enough for a short message. */
const TOKEN_BYTES = 12;

/** Outbox topic of a link that is to be sent to the citizen. Its payload names the round and no token. */
export const EVALUATION_LINK_TOPIC = 'ticket.EvaluationLink';

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

/** What the citizen is told in a message; `origin` is the address under which citizens reach this installation. */
export const evaluationMessage = (
  installation: Pick<Installation, 'secret' | 'hotlineName' | 'timekeeping'>,
  { number, round, origin }: { number: string; round: number; origin: string },
): string => {
  const { webEvaluationDays } = installation.timekeeping.policies;
  const address = `${origin}${evaluationPath(installation, number, round)}`;
  return `【${installation.hotlineName}】您反映的问题已有答复，请您评价：${address} （${webEvaluationDays} 天内有效，只能用一次）`;
};

const linkStatements = (installation: Installation, number: string, round: number, at: Instant): Statement[] => {
  const { store, secret, timekeeping } = installation;
  const { outbox } = store.schema;
  const row = {
    tokenHash: hashToken(tokenOf(secret, number, round)),
    ticket: number,
    purpose: 'evaluation',
    round,
    createdAt: new Date(at),
    expiresAt: new Date(at + timekeeping.policies.webEvaluationDays * DAY),
    usedAt: null,
  };
  const message = { topic: EVALUATION_LINK_TOPIC, ticket: number, payload: { round }, createdAt: new Date(at) };
  return [keepLink(store, row), { write: (database) => database.insert(outbox).values(message) }];
};

/** A link for every reply that was approved, called back or not, where there is a telephone to send it to. Written with the approval. */
export const evaluationLinksFor = (installation: Installation, { ticket, events }: Done): Statement[] =>
  ticket.appeal.citizen.phone === ''
    ? []
    : events
        .filter(({ type }) => type === 'ReplyApproved' || type === 'ClosedUncalled')
        .flatMap(({ at }) => linkStatements(installation, ticket.number, ticket.round, at));
