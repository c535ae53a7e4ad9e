import { demandOutcomeNames } from '../../src/domain/demand/demand.ts';
import { standingReply } from '../../src/domain/ticket/state.ts';
import { Moment } from '../parts/moment.tsx';
import { dutySentence } from '../ticket/clock-words.ts';
import type { TicketView } from '../ticket/ticket-view.ts';
import { ON_PAPER } from './case-sections.tsx';

/** 诉求点 on paper, each with its answer or room for one. */
export function DemandSection({ view }: { view: Pick<TicketView, 'ticket'> }) {
  const { demands } = view.ticket;
  if (demands.length < 2) return null;
  const answers = standingReply(view.ticket)?.demands ?? [];
  return (
    <section>
      <h2>诉求点（须逐条答复）</h2>
      <ol>
        {demands.map(({ text }) => {
          const answer = answers.find(({ demand }) => demand === text);
          return (
            <li>
              {text}
              {answer ? (
                <p class="prose">
                  {demandOutcomeNames[answer.outcome]}：{answer.text}
                </p>
              ) : (
                <p>答复：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿</p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** 协办 on paper: each unit, its task, until when, and what it said. */
export function AssistSection({ view }: { view: Pick<TicketView, 'ticket'> }) {
  const { assisting } = view.ticket;
  if (assisting.length === 0) return null;
  return (
    <section>
      <h2>协办</h2>
      <ul>
        {assisting.map(({ body, task, clock, replies }) => (
          <li>
            <strong>{body.unit}</strong>
            {task === '' ? '' : `：${task}`}
            {clock && replies.length === 0 ? `（${dutySentence(clock, ON_PAPER)}）` : ''}
            {replies.map(({ at, by, text }) => (
              <p class="prose">
                {by} <Moment at={at} now={ON_PAPER} />：{text}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
