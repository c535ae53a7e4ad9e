import { type Evaluation, evaluationWayNames } from '../../src/domain/evaluation/evaluation.ts';
import type { Ticket } from '../../src/domain/ticket/state.ts';
import { Moment } from '../parts/moment.tsx';
import { secondCallbackName } from './case-rounds.ts';
import { evaluationSentence } from './event-sentence.ts';
import type { TicketView } from './ticket-view.ts';

const wayOf = (ticket: Ticket, review: Evaluation): string =>
  review.by === 'second-callback' ? secondCallbackName(ticket, review) : evaluationWayNames[review.by];

/** 评价 in order; a later one stands beside the earlier and never replaces it. Nothing when there are none. */
export function EvaluationsPanel({ view }: { view: TicketView }) {
  const { evaluations } = view.ticket;
  if (evaluations.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="evaluations-title">
      <h2 id="evaluations-title">评价</h2>
      <ol class="stack-tight">
        {evaluations.map((evaluation) => (
          <li>
            <p>
              <strong>{evaluationSentence(evaluation)}</strong>{' '}
              <span class="quiet">
                {wayOf(view.ticket, evaluation)}，第 {evaluation.round} 轮，
                <Moment at={evaluation.at} now={view.now} />
              </span>
            </p>
            {evaluation.words === '' ? null : <p class="prose">“{evaluation.words}”</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
