import type { Attachment } from '../../src/domain/appeal/appeal.ts';
import type { TraceLine, Usage } from '../../src/domain/deadline/clock.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { Ticket } from '../../src/domain/ticket/state.ts';
import { CitizenFrame, type CitizenFrameProps } from '../layout/citizen-frame.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { type Step, Steps } from '../parts/steps.tsx';
import { AppealDetails } from '../ticket/appeal-details.tsx';
import { AnswerSection, type PublishedAnswer, TicketFiles } from './answer-section.tsx';
import { EvaluationForm, type EvaluationValues } from './evaluation-form.tsx';
import { SplitParts } from './split-parts.tsx';
import { UrgeForm } from './urge-form.tsx';
import { usageInWords } from './usage-words.ts';

export type ProgressPageProps = Omit<CitizenFrameProps, 'title' | 'children'> & {
  ticket: Ticket;
  /** Unit that handles it, or the ticket that it follows. */
  lead: string | null;
  /** It is handled with another one. */
  merged: boolean;
  /** The tickets that it was split into, with the codes that open them. */
  parts: { number: string; code: string }[];
  steps: Step[];
  answers: PublishedAnswer[];
  /** Evidence of rectification, shown to whose review it answers. */
  evidence: readonly Attachment[];
  /** The clock that matters to the citizen now; null when nothing is timed. */
  usage: (Usage & { late: boolean }) | null;
  trace: TraceLine[];
  /** What was just done, as a whole sentence. */
  done?: string | undefined;
  errors: FieldError[];
  /** Shown when the citizen may do it now. */
  urge: { words: string } | null;
  evaluation: EvaluationValues | null;
  now: Instant;
};

/** 办理进度 of one ticket, told to the citizen whose it is. */
export function ProgressPage(props: ProgressPageProps) {
  const {
    ticket,
    lead,
    merged,
    parts,
    steps,
    answers,
    evidence,
    usage,
    trace,
    done,
    errors,
    urge,
    evaluation,
    now,
    ...frame
  } = props;
  const { number, appeal } = ticket;
  return (
    <CitizenFrame {...frame} title="办理进度">
      <div class="stack-tight">
        <h1>办理进度</h1>
        <p>
          工单编号 <strong class="number">{number}</strong>
        </p>
      </div>
      {done ? (
        <div data-draft-done={`review-${number}`}>
          <Notice tone="success" title={done} />
        </div>
      ) : null}
      <ErrorSummary errors={errors} />
      <section class="panel stack-tight">
        {parts.length > 0 ? null : (
          <p>
            承办单位：<strong>{lead ?? '正在确定'}</strong>
          </p>
        )}
        {merged ? (
          <p>
            您的诉求与另一件相同诉求合并办理，由该件统一答复，答复会写在本页。合并办理的不另作回访和评价；您认为不是同一件事的，请拨打
            12345。
          </p>
        ) : null}
        {usage ? <p>办理时限：{usageInWords(usage)}</p> : null}
        {trace.length > 0 ? (
          <details>
            <summary>时限是怎么算的</summary>
            <ul class="stack-tight">
              {trace.map((line) => (
                <li>{line.sentence}</li>
              ))}
            </ul>
          </details>
        ) : null}
      </section>
      <Steps steps={steps} now={now} />
      <SplitParts parts={parts} />
      <AnswerSection number={number} answers={answers} now={now} />
      {evidence.length > 0 ? (
        <section class="panel stack-tight">
          <h2>整改的佐证材料</h2>
          <TicketFiles number={number} files={evidence} />
        </section>
      ) : null}
      {evaluation ? (
        <EvaluationForm
          number={number}
          values={evaluation}
          errors={errors}
          // Who was called back has been asked already: the form stands ready, but out of the way.
          folded={ticket.evaluations.length > 0 && errors.length === 0}
        />
      ) : null}
      {urge ? (
        <UrgeForm
          number={number}
          words={urge.words}
          error={errors.find((error) => error.field === 'urge-words')?.message}
        />
      ) : null}
      <section class="panel stack-tight">
        <h2>您反映的问题</h2>
        <p class="quiet">
          登记于 <Moment at={ticket.registeredAt} now={now} />
        </p>
        {appeal.text.startsWith(appeal.title.replace(/…$/u, '')) ? null : (
          <p>
            <strong>{appeal.title}</strong>
          </p>
        )}
        <p class="prose">{appeal.text}</p>
        {ticket.demands.length >= 2 ? (
          <>
            <p>分为 {ticket.demands.length} 项，承办单位逐项答复：</p>
            <ol class="numbered">
              {ticket.demands.map(({ text }) => (
                <li>{text}</li>
              ))}
            </ol>
          </>
        ) : null}
        {appeal.place.address === '' ? null : <p>地址：{appeal.place.address}</p>}
        <AppealDetails details={appeal.details} />
        <TicketFiles number={number} files={appeal.attachments} />
      </section>
    </CitizenFrame>
  );
}
