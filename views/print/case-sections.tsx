import { caseResultNames, findingNames } from '../../src/domain/rectification/case.ts';
import { caseStateNames } from '../../src/domain/rectification/transitions.ts';
import { CaseRoundSection } from '../ticket/case-round-section.tsx';
import { roundsOf } from '../ticket/case-rounds.ts';
import { evaluationSentence } from '../ticket/evaluation-sentence.ts';
import type { TicketView } from '../ticket/ticket-view.ts';

/** On paper every moment carries its year: 今天 would soon be wrong. */
export const ON_PAPER = 0;

/** 整改单 on paper: the review, what was found, each round with measures, feedback and second callback, and the result. */
export function CaseSections({ view }: { view: TicketView }) {
  const { ticket } = view;
  return (
    <>
      {ticket.cases.map((current) => (
        <section class="stack-tight">
          <h2>
            整改单 <span class="number">{current.id}</span>（{caseStateNames[current.state]}）
          </h2>
          <dl class="facts">
            <dt>差评</dt>
            <dd>
              {evaluationSentence(current.review)}
              {current.review.words === '' ? null : <p class="prose">“{current.review.words}”</p>}
            </dd>
            {current.finding ? (
              <>
                <dt>核实</dt>
                <dd>
                  {findingNames[current.finding]}
                  <p class="prose">{current.findingGround}</p>
                </dd>
              </>
            ) : null}
          </dl>
          {roundsOf(ticket, current).map((round) => (
            <CaseRoundSection view={{ ticket, now: ON_PAPER }} round={round} />
          ))}
          <dl class="facts">
            <dt>结果</dt>
            <dd>
              {current.result ? caseResultNames[current.result] : '尚未完结'}
              {current.conclusion === '' ? null : <p class="prose">{current.conclusion}</p>}
            </dd>
          </dl>
        </section>
      ))}
    </>
  );
}
