import type { Context } from 'hono';
import { Notice } from '../../../views/parts/notice.tsx';
import { BulkOutcome, type RefusedTicket } from '../../../views/queue/bulk-outcome.tsx';
import { act } from '../../commands/act.ts';
import type { Done } from '../../commands/handle.ts';
import { ticketAsSeenBy } from '../../domain/privacy/as-seen-by.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { stateNames } from '../../domain/ticket/transitions.ts';
import { findTicket } from '../../store/tickets.ts';
import type { Env } from '../env.ts';
import { formInput } from '../form.ts';
import { carryOnPastNotes } from '../ticket/past-notes.ts';
import { type Picked, readPicked } from './picked.ts';
import type { ListParts } from './ticket-list.ts';

/** One signature through the same seam as on the ticket's own page; notes of others that came in between do not stop it. */
const sign = async (c: Context<Env>, { number, seenVersion }: Picked): Promise<Done | Refusal> => {
  const { installation, actor, scope } = c.var;
  const wish = { number, command: { type: 'SignFor' as const }, actor, scope, seenVersion };
  return carryOnPastNotes(installation, wish, await act(installation, wish));
};

/** The same form sent twice: what is refused now was signed by this person a moment ago. */
const signedBefore = (ticket: Ticket | null, account: string): boolean =>
  ticket?.state === 'handling' && ticket.handler?.id === account;

/** Nothing was typed here that could be kept: of a ticket that has changed it is enough to say how it stands now. */
const whyNot = ({ refused, sentence }: Refusal, present: Ticket | null): string =>
  refused === 'stale' && present
    ? `您打开列表之后有了新的变化，现在是“${stateNames[present.state]}”。请打开看过后再办理。`
    : sentence;

/** Signs for every ticket that was ticked, and says of each what became of it; those refused stay ticked. */
export const acceptPicked = async (
  c: Context<Env>,
): Promise<Pick<ListParts, 'picked' | 'outcome'> & { refused: boolean }> => {
  const picked = readPicked(formInput(await c.req.parseBody({ all: true })).texts('numbers'));
  if (isRefusal(picked)) {
    const outcome = (
      <div tabindex={-1} data-focus>
        <Notice tone="error" title={picked.sentence} />
      </div>
    );
    return { outcome, refused: true };
  }
  const { store } = c.var.installation;
  const done: string[] = [];
  const refused: RefusedTicket[] = [];
  for (const each of picked) {
    const outcome = await sign(c, each);
    const present = isRefusal(outcome) ? await findTicket(store, c.var.scope, each.number) : outcome.ticket;
    if (!isRefusal(outcome) || signedBefore(present, c.var.person.account)) done.push(each.number);
    else {
      const title = present && ticketAsSeenBy(c.var.person.role, present).appeal.title;
      refused.push({ number: each.number, title: title ?? null, why: whyNot(outcome, present) });
    }
  }
  return {
    outcome: <BulkOutcome act="签收" done={done} refused={refused} />,
    picked: new Set(refused.map(({ number }) => number)),
    refused: done.length === 0,
  };
};
