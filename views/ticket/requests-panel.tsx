import { returnReasonNames } from '../../src/domain/ticket/return-reason.ts';
import type { ExtensionRequest, ReturnRequest } from '../../src/domain/ticket/state.ts';
import { Moment } from '../parts/moment.tsx';
import type { TicketView } from './ticket-view.ts';

const returnOutcomes: Record<ReturnRequest['outcome'], string> = {
  pending: '待审核',
  approved: '已同意',
  refused: '不同意',
};
const extensionOutcomes: Record<ExtensionRequest['outcome'], string> = {
  pending: '待审核',
  granted: '已同意',
  refused: '不同意',
  withdrawn: '答复先到，不再审核',
};

/** 退单与延期: what was asked, why, and what was decided. Nothing when nothing was asked. */
export function RequestsPanel({ view }: { view: TicketView }) {
  const { ticket, now } = view;
  if (ticket.returns.length === 0 && ticket.extensions.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="requests-title">
      <h2 id="requests-title">退单与延期</h2>
      <ol class="stack-tight">
        {ticket.returns.map((request) => (
          <li>
            <p>
              <strong>退单，{returnOutcomes[request.outcome]}</strong> <Moment at={request.at} now={now} />
            </p>
            <p>
              {request.unitName} {request.by}：{returnReasonNames[request.reason]}，条款 {request.clause}
            </p>
            <p class="prose">{request.explanation}</p>
            {request.decisionNote === '' ? null : <p class="quiet">审核意见：{request.decisionNote}</p>}
          </li>
        ))}
        {ticket.extensions.map((request) => (
          <li>
            <p>
              <strong>
                延期 {request.workingDays} 个工作日，{extensionOutcomes[request.outcome]}
              </strong>{' '}
              <Moment at={request.at} now={now} />
            </p>
            <p class="prose">{request.reason}</p>
            {request.decisionNote === '' ? null : <p class="quiet">审核意见：{request.decisionNote}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
