import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import { Moment } from '../parts/moment.tsx';
import { evaluationSentence } from './event-sentence.ts';
import type { TicketView } from './ticket-view.ts';

const wayNames: Record<Evaluation['by'], string> = {
  callback: '电话回访',
  web: '网页评价',
  'second-callback': '二次回访',
};

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
                {wayNames[evaluation.by]}，第 {evaluation.round} 轮，
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
