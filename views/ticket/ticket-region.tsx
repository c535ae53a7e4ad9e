import { TicketCalls } from '../calls/ticket-calls.tsx';
import { Notice } from '../parts/notice.tsx';
import { ActsPanel } from './acts-panel.tsx';
import { AnswerPanel } from './answer-panel.tsx';
import { AppealPanel } from './appeal-panel.tsx';
import { AssistPanel } from './assist-panel.tsx';
import { BodiesPanel } from './bodies-panel.tsx';
import { CallbackPanel } from './callback-panel.tsx';
import { CasePanel } from './case-panel.tsx';
import { CitizenPanel } from './citizen-panel.tsx';
import { DemandsPanel } from './demands-panel.tsx';
import { DisputePanel } from './dispute-panel.tsx';
import { DuplicatesPanel } from './duplicates-panel.tsx';
import { EvaluationsPanel } from './evaluations-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { MergingPanel } from './merging-panel.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import { RelatedPanel } from './related-panel.tsx';
import { RepeatsPanel } from './repeats-panel.tsx';
import { RequestsPanel } from './requests-panel.tsx';
import { StatePanel } from './state-panel.tsx';
import { SupervisionPanel } from './supervision-panel.tsx';
import { TicketHead } from './ticket-head.tsx';
import type { TicketView } from './ticket-view.ts';

/** Drafts of what was just sent are forgotten by the browser. */
const sentDrafts: Partial<Record<string, string>> = {
  Replied: 'reply',
  ReplySubmitted: 'reply',
  AssistReplied: 'assist-reply',
  FeedbackGiven: 'feedback',
  SupervisionAnswered: 'supervision-answer',
};

function Done({ view }: { view: TicketView }) {
  if (view.done === null) return null;
  const draft = sentDrafts[view.events.at(-1)?.type ?? ''];
  return (
    <div tabindex={-1} data-focus data-draft-done={draft ? `${view.ticket.number}-${draft}` : undefined}>
      <Notice tone="success" title={view.done} />
    </div>
  );
}

/** The whole content of the ticket page (id `ticket`), which every act replaces. */
export function TicketRegion({ view }: { view: TicketView }) {
  return (
    <div id="ticket" class="stack">
      <Done view={view} />
      <RefusalNotice view={view} />
      <TicketHead view={view} />
      <div class="split">
        <div class="stack">
          <AppealPanel view={view} />
          <MergingPanel view={view} />
          <DuplicatesPanel view={view} />
          <RepeatsPanel view={view} />
          <DisputePanel view={view} />
          <DemandsPanel view={view} />
          <AnswerPanel view={view} />
          <AssistPanel view={view} />
          {view.ticket.cases.map((current) => (
            <CasePanel view={view} current={current} />
          ))}
          <EvaluationsPanel view={view} />
          <CallbackPanel view={view} />
          <HistoryPanel view={view} />
        </div>
        <div class="side stack">
          <StatePanel view={view} />
          <ActsPanel view={view} />
          <SupervisionPanel view={view} />
          <RequestsPanel view={view} />
          <BodiesPanel view={view} />
          <CitizenPanel view={view} />
          <RelatedPanel view={view} />
          <TicketCalls calls={view.calls} now={view.now} />
        </div>
      </div>
    </div>
  );
}
