import { evaluationWayNames } from '../../src/domain/evaluation/evaluation.ts';
import type { Ticket } from '../../src/domain/ticket/state.ts';
import { Moment } from '../parts/moment.tsx';
import { evaluationSentence } from '../ticket/evaluation-sentence.ts';
import { ON_PAPER } from './case-sections.tsx';

type Of = { ticket: Ticket };

/** Every reply with the words of assisting units that joined into it, round by round. */
export function AnswersOnPaper({ ticket }: Of) {
  if (ticket.replies.length === 0) return null;
  return (
    <section class="stack-tight">
      <h2>办理答复</h2>
      {ticket.replies.map((reply) => (
        <div class="stack-tight">
          <p>
            第 {reply.round} 轮，{reply.unitName} {reply.by}，<Moment at={reply.at} now={ON_PAPER} />
            {reply.endorsedBy ? `，${reply.endorsedBy} 签发` : ''}
          </p>
          <p class="prose">{reply.text}</p>
          <p class="prose quiet">联系情况：{reply.contact}</p>
          {reply.assisting.map(({ unitName, text, at }) => (
            <p class="prose">
              协办意见，{unitName}，<Moment at={at} now={ON_PAPER} />：{text}
            </p>
          ))}
          {reply.withoutAssist === '' ? null : <p class="prose">未等协办意见的说明：{reply.withoutAssist}</p>}
          {reply.attachments.length > 0 ? <p>附件 {reply.attachments.length} 个，请在系统中查看。</p> : null}
        </div>
      ))}
    </section>
  );
}

/** 争议裁定: whose it was ruled to be, on what clause and grounds. */
export function RulingsOnPaper({ ticket }: Of) {
  const rulings = ticket.disputes.flatMap(({ ruling }) => (ruling === null ? [] : [ruling]));
  if (rulings.length === 0) return null;
  return (
    <section>
      <h2>争议裁定</h2>
      {rulings.map(({ at, by, lead, assist, clause, grounds }) => (
        <>
          <p>
            <Moment at={at} now={ON_PAPER} /> {by} 裁定由{lead.unit}主办
            {assist.length > 0 ? `，${assist.map(({ unit }) => unit).join('、')}协办` : ''}，依据条款 {clause}
          </p>
          <p class="prose">{grounds}</p>
        </>
      ))}
    </section>
  );
}

/** 回访与评价: calls that nobody answered, then every evaluation beside the earlier ones. */
export function CallbacksOnPaper({ ticket }: Of) {
  const { missedCallbacks, evaluations } = ticket;
  if (missedCallbacks.length === 0 && evaluations.length === 0) return null;
  return (
    <section>
      <h2>回访与评价</h2>
      <ol class="stack-tight">
        {missedCallbacks.map(({ at, by, note }) => (
          <li>
            <Moment at={at} now={ON_PAPER} /> {by} 回访，未联系上：{note}
          </li>
        ))}
        {evaluations.map((evaluation) => (
          <li>
            <Moment at={evaluation.at} now={ON_PAPER} /> {evaluationWayNames[evaluation.by]}
            {evaluation.caller ? `（${evaluation.caller.name}）` : ''}，第 {evaluation.round} 轮：
            {evaluationSentence(evaluation)}
            {evaluation.words === '' ? null : <p class="prose">“{evaluation.words}”</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
