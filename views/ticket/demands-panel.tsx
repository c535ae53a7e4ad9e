import { type AnsweredDemand, demandOutcomeNames } from '../../src/domain/demand/demand.ts';
import { standingReply, type Ticket } from '../../src/domain/ticket/state.ts';
import { phaseOf } from '../../src/domain/ticket/transitions.ts';
import { StateBadge, type StateTone } from '../parts/state-badge.tsx';
import type { TicketView } from './ticket-view.ts';

const tones: Record<AnsweredDemand['outcome'], StateTone> = {
  answered: 'done',
  refused: 'trouble',
  'passed-on': 'active',
};

/** What the reply that stands says to each demand; a demand that was reworded since has no answer yet. */
const answersTo = (ticket: Ticket) => {
  const answers = standingReply(ticket)?.demands ?? [];
  return ticket.demands.map(({ id, text }) => ({ id, text, answer: answers.find(({ demand }) => demand === text) }));
};

/** 诉求点 with their answers, each in its own words; nothing while the appeal has not been split. */
export function DemandsPanel({ view }: { view: Pick<TicketView, 'ticket'> }) {
  const { ticket } = view;
  const { demands, state } = ticket;
  if (demands.length === 0) return null;
  const one = demands.length === 1;
  return (
    <section class="panel stack-tight" aria-labelledby="demands-title">
      <h2 id="demands-title">
        诉求点<span class="page-count">{demands.length} 条</span>
      </h2>
      <ol class="numbered">
        {answersTo(ticket).map(({ text, answer }) => (
          <li>
            <p>
              {text}{' '}
              {answer ? (
                <StateBadge name={demandOutcomeNames[answer.outcome]} tone={tones[answer.outcome]} />
              ) : one || phaseOf[state] === 'ended' ? null : (
                <StateBadge name="待答复" tone="waiting" />
              )}
            </p>
            {answer ? <p class="prose">{answer.text}</p> : null}
          </li>
        ))}
      </ol>
      {one ? <p class="quiet small">只有一条，由答复内容一并回应。</p> : null}
    </section>
  );
}
