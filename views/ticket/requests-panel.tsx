import type { Instant } from '../../src/domain/instant.ts';
import { type SuspensionRequest, suspensionReasonNames } from '../../src/domain/suspension/suspension.ts';
import { returnReasonNames } from '../../src/domain/ticket/return-reason.ts';
import type { ExtensionRequest, ReturnRequest } from '../../src/domain/ticket/state.ts';
import { Attachments } from '../parts/attachments.tsx';
import { Moment } from '../parts/moment.tsx';
import { sayLastDay } from './last-day-words.ts';
import { decisionOn } from './request-decisions.ts';
import { filesOf, type TicketView } from './ticket-view.ts';

type DatesProps = {
  view: TicketView;
  request: 'ReturnRequested' | 'ExtensionRequested' | 'SuspensionRequested';
  nth: number;
  at: Instant;
};

const returnOutcomes: Record<ReturnRequest['outcome'], string> = {
  pending: '待审核',
  approved: '已同意',
  refused: '不同意',
  disputed: '转会商裁定',
};
const extensionOutcomes: Record<ExtensionRequest['outcome'], string> = {
  pending: '待审核',
  granted: '已同意',
  refused: '不同意',
  withdrawn: '答复先到，不再审核',
};

const suspensionOutcomes: Record<SuspensionRequest['outcome'], string> = {
  pending: '待审核',
  granted: '已同意',
  refused: '不同意',
  withdrawn: '答复先到，不再审核',
};

/** When it was asked, and by whom and when it was decided. */
function Dates({ view, request, nth, at }: DatesProps) {
  const decision = decisionOn(view.events, request, nth);
  return (
    <p class="quiet small">
      申请时间：
      <Moment at={at} now={view.now} />
      {decision ? (
        <>
          ；审核：{decision.by.name} <Moment at={decision.at} now={view.now} />
        </>
      ) : null}
    </p>
  );
}

/** 退单, 延期 and 挂起: what was asked, why, and what was decided. Nothing when nothing was asked. */
export function RequestsPanel({ view }: { view: TicketView }) {
  const { ticket } = view;
  if (ticket.returns.length + ticket.extensions.length + ticket.suspensions.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="requests-title">
      <h2 id="requests-title">退单、延期与挂起</h2>
      <ol class="stack-tight">
        {ticket.returns.map((request, nth) => (
          <li>
            <p>
              <strong>退单，{returnOutcomes[request.outcome]}</strong>
            </p>
            <Dates view={view} request="ReturnRequested" nth={nth} at={request.at} />
            <p>
              {request.unitName} {request.by}：{returnReasonNames[request.reason]}，条款 {request.clause}
            </p>
            <p class="prose">{request.explanation}</p>
            <Attachments attachments={filesOf(ticket.number, request.evidence)} />
            {request.decisionNote === '' ? null : <p class="quiet">审核意见：{request.decisionNote}</p>}
          </li>
        ))}
        {ticket.extensions.map((request, nth) => (
          <li>
            <p>
              <strong>
                延期 {request.workingDays} 个工作日，{extensionOutcomes[request.outcome]}
              </strong>
            </p>
            <Dates view={view} request="ExtensionRequested" nth={nth} at={request.at} />
            <p class="prose">{request.reason}</p>
            {request.decisionNote === '' ? null : <p class="quiet">审核意见：{request.decisionNote}</p>}
          </li>
        ))}
        {ticket.suspensions.map((request, nth) => (
          <li>
            <p>
              <strong>
                挂起到 {sayLastDay(request.until, view.now)}，{suspensionOutcomes[request.outcome]}
              </strong>
            </p>
            <Dates view={view} request="SuspensionRequested" nth={nth} at={request.at} />
            <p>{suspensionReasonNames[request.reason]}</p>
            <p class="prose">{request.explanation}</p>
            {request.decisionNote === '' ? null : <p class="quiet">审核意见：{request.decisionNote}</p>}
            {request.resumedAt === null ? null : (
              <p class="quiet small">
                恢复办理：
                <Moment at={request.resumedAt} now={view.now} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
