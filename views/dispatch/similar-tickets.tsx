import type { State } from '../../src/domain/ticket/transitions.ts';
import { stateNames } from '../../src/domain/ticket/transitions.ts';
import { StateBadge } from '../parts/state-badge.tsx';
import { stateTones } from '../ticket/state-tone.ts';
import { DISPATCH_FORM } from './candidates.tsx';

/** A ticket dispatched earlier on the same matter or to the same body. */
export type SimilarTicket = {
  number: string;
  title: string;
  unit: string;
  matter: string | null;
  state: State;
  by: 'matter' | 'body';
  /** Whether it lay in the same county. */
  near: boolean;
  /** Share of pairs of characters that the texts have in common, 0 to 1. */
  likeness: number;
  /** Whether its body can be chosen here: the appeal still waits and the body is in the directory. */
  canFollow: boolean;
};

export type SimilarTicketsProps = { number: string; order: string; tickets: SimilarTicket[] };

const likenessWords = ({ by, near, likeness }: SimilarTicket): string =>
  [by === 'matter' ? '同一事项' : '同一单位', near ? '同一区县' : '', `用语重合 ${Math.round(likeness * 100)}%`]
    .filter((word) => word !== '')
    .join(' · ');

/** 以往相似工单: how alike, who had them and what came of them; one press chooses the same body for the same matter. */
export function SimilarTickets({ number, order, tickets }: SimilarTicketsProps) {
  const action = `/dispatch/${number}/example`;
  return (
    <section class="similar" aria-labelledby="similar-title">
      <h3 id="similar-title">以往相似工单</h3>
      {tickets.length === 0 ? (
        <p class="quiet">还没有同一事项或同一单位的工单可供参考。</p>
      ) : (
        <ul class="similar-list">
          {tickets.map((ticket) => (
            <li class="similar-ticket">
              <div>
                <a href={`/tickets/${ticket.number}`}>{ticket.title}</a>
                <span class="similar-facts">
                  <span class="similar-by">{likenessWords(ticket)}</span>
                  {ticket.unit}
                  {ticket.matter ? ` · ${ticket.matter}` : ''}{' '}
                  <StateBadge name={stateNames[ticket.state]} tone={stateTones[ticket.state]} />
                </span>
              </div>
              {ticket.canFollow ? (
                <form
                  method="post"
                  action={action}
                  hx-post={action}
                  hx-include={`#${DISPATCH_FORM}, [form="${DISPATCH_FORM}"]`}
                  hx-target="#dispatch"
                  hx-swap="outerHTML"
                >
                  <input type="hidden" name="order" value={order} />
                  <button
                    type="submit"
                    class="button"
                    name="example"
                    value={ticket.number}
                    aria-label={`照此派单：选${ticket.unit}`}
                  >
                    照此派单
                  </button>
                </form>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
