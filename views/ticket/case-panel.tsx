import { caseResultNames, findingNames, type RectificationCase } from '../../src/domain/rectification/case.ts';
import { isPublishable, publicationStateNames } from '../../src/domain/rectification/publication.ts';
import { caseStateNames } from '../../src/domain/rectification/transitions.ts';
import { commandNames } from '../../src/domain/ticket/commands.ts';
import { Moment } from '../parts/moment.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { actFieldId } from './acts/act-fields.ts';
import { CaseRoundSection } from './case-round-section.tsx';
import { roundsOf } from './case-rounds.ts';
import { ClockLine } from './clock-line.tsx';
import { caseDuty } from './clock-words.ts';
import { evaluationSentence } from './evaluation-sentence.ts';
import { offeredActs } from './offered-acts.ts';
import { caseTones } from './state-tone.ts';
import type { ActType, TicketView } from './ticket-view.ts';

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
  const { ticket } = view;
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
      {current.passedOnFrom.map(({ unitName, at }) => (
        <>
          <dt>转出</dt>
          <dd>
            原由{unitName || '其他单位'}办理，认定非其责任，
            <Moment at={at} now={view.now} /> 转出
          </dd>
        </>
      ))}
      {current.finding ? (
        <>
          <dt>核实</dt>
          <dd>
            {findingNames[current.finding]}
            {current.findingBody ? `，责任单位${current.findingBody.unit}` : ''}
            <p class="prose">{current.findingGround}</p>
          </dd>
        </>
      ) : null}
    </dl>
  );
}

/** 双公开: whether the case stands in public, in which words, or why no more. */
function PublicationLines({ view, current }: { view: TicketView; current: RectificationCase }) {
  const { state, problem, result, by, at, reason } = current.publication;
  if (!isPublishable(current)) return null;
  return (
    <dl class="facts">
      <dt>公开</dt>
      <dd>
        {publicationStateNames[state]}
        {at === null ? null : (
          <span class="quiet">
            ，{by}，<Moment at={at} now={view.now} />
          </span>
        )}
        {state === 'published' ? (
          <p class="prose">
            问题：{problem}
            <br />
            整改结果：{result}
          </p>
        ) : null}
        {state === 'withdrawn' ? <p class="prose">撤回理由：{reason}</p> : null}
      </dd>
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
      <ClockLine view={view} clock={clock} duty={caseDuty(current)} />
      <Course view={view} current={current} />
      {roundsOf(view.ticket, current).map((round) => (
        <CaseRoundSection view={view} round={round} />
      ))}
      {current.result ? (
        <dl class="facts">
          <dt>结果</dt>
          <dd>
            {caseResultNames[current.result]}
            <p class="prose">{current.conclusion}</p>
          </dd>
        </dl>
      ) : null}
      <PublicationLines view={view} current={current} />
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
