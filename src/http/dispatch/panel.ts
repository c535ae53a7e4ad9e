import type { Context } from 'hono';
import type { DispatchPageProps } from '../../../views/dispatch/dispatch-page.tsx';
import { outcomeSentence } from '../../../views/ticket/outcome-sentence.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { type EventType, stateNames } from '../../domain/ticket/transitions.ts';
import type { Env } from '../env.ts';
import type { FormInput } from '../form.ts';
import { atPlace } from '../ticket/at-place.ts';
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
  const merged = ticket.mergedInto === null ? 'Dispatched' : 'Merged';
  const type = ticket.ending ? endings[ticket.ending.way] : merged;
  return `“${ticket.appeal.title}”${outcomeSentence(ticket, type, now)}`;
};

export type PanelWish = {
  order: WaitingOrder;
  /** What is searched in the directory. */
  query?: string;
  attempt?: Attempt | null;
  /** The form of the dispatch with another place or choice, to be drawn again for it. */
  redrawn?: FormInput | null;
  done?: string | null;
  /** Why the appeal does not follow the ticket that was chosen for it. */
  notMerged?: string | null;
  /** Number of the ticket that was just done; what was typed on it is forgotten by the browser. */
  sent?: string | null;
};

const wayNames: Record<Attempt['way'], string> = {
  dispatch: '改派理由',
  redirection: '转接说明',
  refusal: '不予受理的说明',
  answer: '答复内容',
};

/** What a person wrote in a form that is not on the page any more, so that nobody has to write it twice. */
const typedIn = (attempt: Attempt | null): { name: string; text: string }[] => {
  if (!attempt) return [];
  const { way, form } = attempt;
  return [
    { name: '转接渠道', text: form.text('to') },
    { name: wayNames[way], text: form.text(way === 'dispatch' ? 'correction' : 'text') },
  ].filter(({ text }) => text.trim() !== '');
};

/** The ticket as it is routed for the place chosen in a form of the dispatch; the same one while that is its own. */
const routedFor = (
  { installation }: Context<Env>['var'],
  ticket: Ticket,
  form: FormInput | undefined | null,
): Ticket => (form ? atPlace(installation, ticket, form.text('place')) : ticket);

const settledWords = ({ state, lead, ending }: Ticket): string =>
  `这件工单已经处理过，现在是“${stateNames[state]}”${lead && !ending ? `，主办单位是${lead.unit}` : ''}。`;

/** The whole panel with one ticket on it; null shows that nothing waits. */
export const panelOf = async (c: Context<Env>, ticket: Ticket | null, wish: PanelWish): Promise<DispatchPageProps> => {
  const { order, query = '', attempt = null, redrawn = null, done = null, sent = null, notMerged = null } = wish;
  const waits = ticket?.state === 'registered';
  const form = redrawn ?? (attempt?.way === 'dispatch' ? attempt.form : null);
  const routed = ticket && waits ? routedFor(c.var, ticket, form) : ticket;
  const movedTo = routed && routed !== ticket ? (routed.place?.name ?? null) : null;
  const next = ticket && !waits ? await nextWaiting(c, order, ticket) : null;
  return {
    list: await waitingList(c, order, ticket),
    appeal: ticket && routed && (await appealPanel(c, ticket, { routed, order, arrived: sent !== null, notMerged })),
    decision:
      routed && waits ? decisionPanel(c.var.installation, routed, { order, query, attempt, redrawn, movedTo }) : null,
    settled:
      ticket && !waits
        ? {
            sentence: attempt ? `没有提交成功：${settledWords(ticket)}` : settledWords(ticket),
            changes: attempt?.changes ?? [],
            typed: typedIn(attempt),
            next: panelAddress(next?.number ?? null, order),
          }
        : null,
    done,
    sent,
  };
};
