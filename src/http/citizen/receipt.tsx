import type { Context } from 'hono';
import { z } from 'zod';
import { LookUpPage } from '../../../views/citizen/look-up-page.tsx';
import { ReceiptPage } from '../../../views/citizen/receipt-page.tsx';
import { queryCodeFor } from '../../commands/query-code.ts';
import { CalendarGap } from '../../domain/deadline/calendar.ts';
import { startClock, type Timekeeping } from '../../domain/deadline/clock.ts';
import { limitFor } from '../../domain/deadline/policy.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { findTicket } from '../../store/tickets.ts';
import type { Env } from '../env.ts';
import { seal, unseal } from '../seal.ts';
import { citizenFrameOf, keepNowhere } from './frame.ts';
import { PASS_TIME } from './pass.ts';

const receipt = z.object({ number: z.string(), key: z.string(), until: z.number() });

/** Address of a ticket's confirmation, good for two hours. It carries the form's key, from which only we can make the query code. */
export const receiptAddress = (secret: string, number: string, key: string, now: Instant): string =>
  `/progress/receipt?of=${seal(secret, 'receipt', { number, key, until: now + PASS_TIME })}`;

/** Whom to call at once, when the router heard an emergency; null otherwise. */
const emergencyOf = ({ routing, urgency }: Ticket): string | null =>
  routing?.decision === 'redirect' && urgency === 'critical' ? (routing.redirectTo ?? '110') : null;

/** When the reply is due if it were dispatched now; null beyond the calendars that are known. */
const replyByOf = (timekeeping: Timekeeping, ticket: Ticket, now: Instant): Instant | null => {
  const { kind, urgency, appeal, clocks } = ticket;
  try {
    const limit = limitFor(timekeeping.policies, { purpose: 'reply', kind, urgency, at: now, city: appeal.city });
    return (clocks.reply ?? startClock(timekeeping, 'reply', limit, now)).dueAt;
  } catch (fault) {
    if (fault instanceof CalendarGap) return null;
    throw fault;
  }
};

/** GET /progress/receipt: number and query code of what was just filed; reloading shows the same. */
export const showReceipt = async (c: Context<Env>) => {
  const { installation, now } = c.var;
  keepNowhere(c);
  const found = unseal(installation.secret, 'receipt', c.req.query('of') ?? '', receipt);
  const ticket =
    found && found.until > now ? await findTicket(installation.store, { kind: 'all' }, found.number) : null;
  if (found === null || ticket === null)
    return c.html(
      <LookUpPage
        {...citizenFrameOf(c, '/progress')}
        number={found?.number ?? ''}
        code=""
        errors={[]}
        notice="登记结果页已过期，请用工单编号和查询码查询。"
      />,
      410,
    );
  return c.html(
    <ReceiptPage
      {...citizenFrameOf(c, `/progress/receipt?of=${c.req.query('of') ?? ''}`)}
      number={ticket.number}
      code={queryCodeFor(installation.secret, found.key)}
      registeredAt={ticket.registeredAt}
      emergency={emergencyOf(ticket)}
      replyBy={emergencyOf(ticket) ? null : replyByOf(installation.timekeeping, ticket, ticket.registeredAt)}
      now={now}
    />,
  );
};
