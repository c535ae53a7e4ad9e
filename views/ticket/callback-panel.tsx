import { isBlindTo } from '../../src/domain/callback-audit/blind.ts';
import { type CallbackAudit, callbackAuditStateNames } from '../../src/domain/callback-audit/callback-audit.ts';
import { slotNameOf } from '../../src/domain/evaluation/callback-attempts.ts';
import { type UncalledReason, whyNotCalled } from '../../src/domain/evaluation/callback-share.ts';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { evaluationSentence } from './evaluation-sentence.ts';
import type { TicketView } from './ticket-view.ts';
import { agreementWords } from './topics/callback-audit.ts';

const whyNot = (reason: UncalledReason, { timekeeping }: TicketView): string => {
  const { callbackShare, webEvaluationDays } = timekeeping.policies;
  switch (reason) {
    case 'sampled-out':
      return `没有抽中回访：现行回访比例为 ${Math.round(callbackShare * 100)}%，紧急、重办、督办、重复反映的一律回访。诉求人仍可在 ${webEvaluationDays} 天内通过短信链接、网页或按键评价。`;
    case 'answered':
      return '直接答复的诉求不安排回访，诉求人可以在网页评价。';
    case 'declined':
      return '不予受理的诉求不回访，也不征集评价。';
    case 'redirected':
      return '已转接其他渠道的诉求不回访，也不征集评价。';
    case 'merged':
      return '并入其他工单的诉求不另行回访，由主单一并回访。';
    case 'split':
      return '已拆分的工单不回访，由拆分后的各件分别回访。';
    default:
      return reason satisfies never;
  }
};

function Audit({ view, audit }: { view: TicketView; audit: CallbackAudit }) {
  const { now, ticket } = view;
  const hidden = audit.state === 'drawn' && isBlindTo(view.viewer, ticket);
  return (
    <li class="stack-tight">
      <p>
        <strong>回访复核：{callbackAuditStateNames[audit.state]}</strong>{' '}
        <span class="quiet">
          第一次回访由{audit.caller.name || '其他人'}登记；抽取于 <Moment at={audit.drawnAt} now={now} />
          {audit.state === 'drawn' ? (
            <>
              ，须在 <Moment at={audit.dueAt} now={now} /> 前完成{audit.dueAt < now ? '，已超期' : ''}
            </>
          ) : null}
          {audit.auditor ? `；${audit.auditor.name}复核` : ''}
        </span>
      </p>
      {hidden ? <Notice live={false} title="盲核：在您登记复核以前，第一次回访的结果和其后的记录不显示。" /> : null}
      {audit.misses.length > 0 ? (
        <ol class="small">
          {audit.misses.map((miss) => (
            <li>
              <Moment at={miss.at} now={now} />（{slotNameOf(miss.at)}）{miss.by}：{miss.note}
            </li>
          ))}
        </ol>
      ) : null}
      {audit.answers && audit.agreement ? (
        <p>
          复核听到：{evaluationSentence({ by: 'callback', ...audit.answers })}。{agreementWords(audit.agreement)}。
        </p>
      ) : null}
    </li>
  );
}

/** 回访: attempts without an answer, why nobody calls, and second calls. Nothing where there is nothing to say. */
export function CallbackPanel({ view }: { view: TicketView }) {
  const { ticket, now } = view;
  const reason = whyNotCalled(ticket);
  if (reason === null && ticket.missedCallbacks.length === 0 && ticket.audits.length === 0) return null;
  return (
    <section class="panel stack-tight" aria-labelledby="callback-title">
      <h2 id="callback-title">回访</h2>
      {reason ? <p>{whyNot(reason, view)}</p> : null}
      {ticket.missedCallbacks.length > 0 ? (
        <div class="stack-tight">
          <p>没有联系上 {ticket.missedCallbacks.length} 次：</p>
          <ol class="small">
            {ticket.missedCallbacks.map((miss) => (
              <li>
                <Moment at={miss.at} now={now} />（{slotNameOf(miss.at)}）{miss.by}：{miss.note}
              </li>
            ))}
          </ol>
        </div>
      ) : null}
      {ticket.audits.length > 0 ? (
        <ul class="stack-tight">
          {ticket.audits.map((audit) => (
            <Audit view={view} audit={audit} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}
