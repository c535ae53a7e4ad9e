import {
  caseResultNames,
  findingNames,
  measureWayNames,
  type RectificationCase,
} from '../../src/domain/rectification/case.ts';
import { caseStateNames } from '../../src/domain/rectification/transitions.ts';
import { commandNames } from '../../src/domain/ticket/commands.ts';
import { Attachments } from '../parts/attachments.tsx';
import { Moment } from '../parts/moment.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { actFieldId } from './acts/act-fields.ts';
import { ClockLine } from './clock-line.tsx';
import { evaluationSentence } from './event-sentence.ts';
import { offeredActs } from './offered-acts.ts';
import { caseTones } from './state-tone.ts';
import { type ActType, filesOf, type TicketView } from './ticket-view.ts';

/** A link into a closed form opens it, so the acts are not drawn twice. */
const firstFields: Partial<Record<ActType, string>> = {
  Verify: 'finding',
  ConfirmFinding: 'note',
  RejectFinding: 'note',
  ProposeMeasures: 'way',
  GiveFeedback: 'text',
  RecordSecondCallback: 'reached',
  ConcludeCase: 'conclusion',
};

function Course({ view, current }: { view: TicketView; current: RectificationCase }) {
  const { now, ticket } = view;
  return (
    <dl class="facts">
      <dt>差评</dt>
      <dd>
        {evaluationSentence(current.review)}
        {current.review.words === '' ? null : <p class="prose">“{current.review.words}”</p>}
      </dd>
      <dt>三对应</dt>
      <dd>
        诉求人 {view.citizen.name || '未留姓名'}；事项 {ticket.matter?.path[2] ?? '未定'}；承办人{' '}
        {current.review.handler ?? '未定'}（{current.unitName || '未定'}）
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
      {current.measures.map(({ way, text, responsible, at }) => (
        <>
          <dt>措施</dt>
          <dd>
            {measureWayNames[way]}，责任人 {responsible}，<Moment at={at} now={now} />
            <p class="prose">{text}</p>
          </dd>
        </>
      ))}
      {current.feedback.map(({ text, evidence, at }) => (
        <>
          <dt>反馈</dt>
          <dd>
            <Moment at={at} now={now} />
            <p class="prose">{text}</p>
            <Attachments attachments={filesOf(ticket.number, evidence)} />
          </dd>
        </>
      ))}
      {current.repeats > 0 ? (
        <>
          <dt>再次整改</dt>
          <dd>{current.repeats} 次</dd>
        </>
      ) : null}
      {current.result ? (
        <>
          <dt>结果</dt>
          <dd>
            {caseResultNames[current.result]}
            <p class="prose">{current.conclusion}</p>
          </dd>
        </>
      ) : null}
    </dl>
  );
}

/** 整改单: one negative review and what became of it, with its clock and a way to the acts on it. */
export function CasePanel({ view, current }: { view: TicketView; current: RectificationCase }) {
  const clock = current.rectifyClock ?? current.verifyClock;
  const acts = current.state === 'closed' ? [] : offeredActs(view).main;
  return (
    <section class="panel stack-tight" id={`case-${current.id}`} aria-labelledby={`case-${current.id}-title`}>
      <h2 id={`case-${current.id}-title`}>
        整改单 <span class="number">{current.id}</span>{' '}
        <StateBadge name={caseStateNames[current.state]} tone={caseTones[current.state]} />
      </h2>
      <ClockLine view={view} clock={clock} />
      <Course view={view} current={current} />
      {acts.length > 0 ? (
        <p class="button-row no-print">
          {acts.map((act) => (
            <a class="button" href={`#${actFieldId(act, firstFields[act] ?? '')}`}>
              {commandNames[act]}
            </a>
          ))}
        </p>
      ) : null}
    </section>
  );
}
