import type { Instant } from '../../domain/instant.ts';
import {
  citizenMessage,
  type EvaluationLink,
  followerMessage,
  followersToTell,
} from '../../domain/notice/citizen-message.ts';
import { atDecentHour, isMobile } from '../../domain/notice/delivery.ts';
import type { Happened } from '../../domain/notice/notice.ts';
import type { Posted } from '../../store/deliveries.ts';
import { findTicket } from '../../store/tickets.ts';
import { evaluationPath } from '../evaluation-link.ts';
import type { Installation } from '../installation.ts';

const message = (ticket: Happened['ticket'], text: string, notBefore: Instant): Posted[] => {
  const { phone } = ticket.appeal.citizen;
  const subject = `诉求 ${ticket.number}`;
  return isMobile(phone) ? [{ way: 'message', recipient: phone, subject, text, ticket: ticket.number, notBefore }] : [];
};

const toFollowers = async (
  { store, hotlineName }: Installation,
  happened: Happened,
  notBefore: Instant,
): Promise<Posted[]> => {
  const posted: Posted[] = [];
  for (const number of followersToTell(happened)) {
    const follower = await findTicket(store, { kind: 'all' }, number);
    if (follower)
      posted.push(...message(follower, followerMessage(happened, follower, { hotline: hotlineName }), notBefore));
  }
  return posted;
};

/** The link that was made with an approved reply; null where nobody has said under which address citizens reach us. */
const linkOf = (
  { publicAddress, secret, timekeeping }: Installation,
  { ticket, event }: Happened,
): EvaluationLink | null =>
  publicAddress !== null && (event.type === 'ReplyApproved' || event.type === 'ClosedUncalled')
    ? {
        address: `${publicAddress}${evaluationPath({ secret }, ticket.number, ticket.round)}`,
        days: timekeeping.policies.webEvaluationDays,
      }
    : null;

/** Messages to the citizen of the ticket, and with an answer to those whose tickets follow it. Only a registration is told at night: its citizen is awake. */
export const postedToCitizens = async (installation: Installation, happened: Happened): Promise<Posted[]> => {
  const { event, ticket } = happened;
  const notBefore = event.type === 'Registered' ? event.at : atDecentHour(event.at);
  const text = citizenMessage(happened, { hotline: installation.hotlineName, link: linkOf(installation, happened) });
  return [
    ...(text === null ? [] : message(ticket, text, notBefore)),
    ...(await toFollowers(installation, happened, notBefore)),
  ];
};
