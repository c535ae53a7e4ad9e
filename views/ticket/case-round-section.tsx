import { measureWayNames } from '../../src/domain/rectification/case.ts';
import { Attachments } from '../parts/attachments.tsx';
import { Moment } from '../parts/moment.tsx';
import type { CaseRound } from './case-rounds.ts';
import { evaluationSentence } from './evaluation-sentence.ts';
import { filesOf, type TicketView } from './ticket-view.ts';

/** One 整改 of a case: its measures, the feedback on them, and what the citizen said afterwards. */
export function CaseRoundSection({ view, round }: { view: Pick<TicketView, 'ticket' | 'now'>; round: CaseRound }) {
  const { now, ticket } = view;
  const { number, measures, feedback, review } = round;
  return (
    <section class="case-round stack-tight">
      <h3>第 {number} 次整改</h3>
      <dl class="facts">
        {measures ? (
          <>
            <dt>措施</dt>
            <dd>
              {measureWayNames[measures.way]}，责任人 {measures.responsible}，<Moment at={measures.at} now={now} />
              {measures.problem === '' ? null : <p class="prose">问题：{measures.problem}</p>}
              <p class="prose">{measures.text}</p>
            </dd>
          </>
        ) : null}
        <dt>反馈</dt>
        {feedback ? (
          <dd>
            <Moment at={feedback.at} now={now} />
            <p class="prose">{feedback.text}</p>
            <Attachments attachments={filesOf(ticket.number, feedback.evidence)} />
          </dd>
        ) : (
          <dd class="quiet">尚未反馈</dd>
        )}
        {review ? (
          <>
            <dt>二次回访</dt>
            <dd>
              {evaluationSentence(review)}，<Moment at={review.at} now={now} />
              {review.words === '' ? null : <p class="prose">“{review.words}”</p>}
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}
