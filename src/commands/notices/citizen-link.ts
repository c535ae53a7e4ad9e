import type { MessageLink } from '../../domain/notice/citizen-message.ts';
import type { Happened } from '../../domain/notice/notice.ts';
import type { Statement } from '../../store/database.ts';
import { evaluationLink } from '../evaluation-link.ts';
import type { Installation } from '../installation.ts';

/** A link for one citizen, and what has to be written for it to open. */
export type CitizenLink = MessageLink & { statements: Statement[] };

/** 评价链接 for the message about an approved reply, for the round that was answered; null for other events, and where no address is known under which citizens reach us. */
export const citizenLink = (installation: Installation, { ticket, event }: Happened): CitizenLink | null => {
  const { publicAddress, timekeeping } = installation;
  if (!publicAddress || (event.type !== 'ReplyApproved' && event.type !== 'ClosedUncalled')) return null;
  const { path, statement } = evaluationLink(installation, ticket, event.at);
  const days = timekeeping.policies.webEvaluationDays;
  return { address: `${publicAddress}${path}`, days, statements: [statement] };
};
