import type { Instant } from '../../domain/instant.ts';
import { citizenMessage, followerMessage, followersTold } from '../../domain/notice/citizen-message.ts';
import { atDecentHour, isMobile } from '../../domain/notice/delivery.ts';
import type { Happened } from '../../domain/notice/notice.ts';
import type { Statement } from '../../store/database.ts';
import type { Posted } from '../../store/deliveries.ts';
import { findTicket } from '../../store/tickets.ts';
import type { Installation } from '../installation.ts';
import { citizenLink } from './citizen-link.ts';

/** What goes to citizens about an event, and what has to be written for it. */
export type ToCitizens = { posted: Posted[]; statements: Statement[] };

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
  for (const number of followersTold(happened)) {
    const follower = await findTicket(store, { kind: 'all' }, number);
    if (follower)
      posted.push(...message(follower, followerMessage(happened, follower, { hotline: hotlineName }), notBefore));
  }
  return posted;
};

/** Messages to the citizen of the ticket, and with an answer to those whose tickets follow it. Only a registration is told at night: its citizen is awake. */
export const postedToCitizens = async (installation: Installation, happened: Happened): Promise<ToCitizens> => {
  const { event, ticket } = happened;
  const notBefore = event.type === 'Registered' ? event.at : atDecentHour(event.at);
  const link = isMobile(ticket.appeal.citizen.phone) ? citizenLink(installation, happened) : null;
  const text = citizenMessage(happened, { hotline: installation.hotlineName, link });
  return {
    posted: [
      ...(text === null ? [] : message(ticket, text, notBefore)),
      ...(await toFollowers(installation, happened, notBefore)),
    ],
    statements: link?.statements ?? [],
  };
};
