import type { Context } from 'hono';
import type { DispatchPageProps } from '../../../views/dispatch/dispatch-page.tsx';
import { outcomeSentence } from '../../../views/ticket/outcome-sentence.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { type EventType, stateNames } from '../../domain/ticket/transitions.ts';
import type { Env } from '../env.ts';
import { appealPanel } from './appeal.ts';
import { type Attempt, decisionPanel } from './decision.ts';
import { nextWaiting, panelAddress, type WaitingOrder, waitingList } from './waiting.ts';

const endings: Record<'answered' | 'declined' | 'redirected', EventType> = {
  answered: 'AnsweredOnTheSpot',
  declined: 'Declined',
  redirected: 'Redirected',
};

/** What was just done with a ticket, and what comes next; null when it still waits. */
export const doneSentence = (ticket: Ticket, now: Instant): string | null => {
  if (ticket.state === 'registered') return null;
  const type = ticket.ending ? endings[ticket.ending.way] : 'Dispatched';
  return `“${ticket.appeal.title}”${outcomeSentence(ticket, type, now)}`;
};

export type PanelWish = {
  order: WaitingOrder;
  /** What is searched in the directory. */
  query?: string;
  attempt?: Attempt | null;
  done?: string | null;
};

const settledWords = ({ state, lead, ending }: Ticket): string =>
  `这件工单已经处理过，现在是“${stateNames[state]}”${lead && !ending ? `，主办单位是${lead.unit}` : ''}。`;

/** The whole panel with one ticket on it; null shows that nothing waits. */
export const panelOf = async (c: Context<Env>, ticket: Ticket | null, wish: PanelWish): Promise<DispatchPageProps> => {
  const { order, query = '', attempt = null, done = null } = wish;
  const waits = ticket?.state === 'registered';
  const next = ticket && !waits ? await nextWaiting(c, order, ticket) : null;
  return {
    list: await waitingList(c, order, ticket),
    appeal: ticket && (await appealPanel(c, ticket)),
    decision: ticket && waits ? decisionPanel(c.var.installation, ticket, order, { query, attempt }) : null,
    settled:
      ticket && !waits
        ? {
            sentence: attempt ? `没有提交成功：${settledWords(ticket)}` : settledWords(ticket),
            changes: attempt?.changes ?? [],
            next: panelAddress(next?.number ?? null, order),
          }
        : null,
    done,
  };
};
