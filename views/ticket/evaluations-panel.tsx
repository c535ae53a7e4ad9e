import { type Evaluation, evaluationWayNames } from '../../src/domain/evaluation/evaluation.ts';
import { type Exclusion, exclusionReasonNames } from '../../src/domain/exclusion/exclusion.ts';
import { exclusionsOf } from '../../src/domain/exclusion/guards.ts';
import type { Ticket } from '../../src/domain/ticket/state.ts';
import { Attachments } from '../parts/attachments.tsx';
import { Moment } from '../parts/moment.tsx';
import { StateBadge, type StateTone } from '../parts/state-badge.tsx';
import { secondCallbackName } from './case-rounds.ts';
import { evaluationSentence } from './evaluation-sentence.ts';
import { filesOf, type TicketView } from './ticket-view.ts';

const wayOf = (ticket: Ticket, review: Evaluation): string =>
  review.by === 'second-callback' ? secondCallbackName(ticket, review) : evaluationWayNames[review.by];

const persons = ({ proposedBy, decidedBy }: Exclusion): string =>
  [proposedBy?.name ? `${proposedBy.name}提出` : '', decidedBy?.name ? `${decidedBy.name}复核` : '']
    .filter((part) => part !== '')
    .join('，');

/** 申诉中, 已剔除（理由，两人） or 照常计入: what has been said about a rating's place in the figures. */
const standing = (exclusion: Exclusion): { badge: string; tone: StateTone; words: string } => {
  const reason = exclusionReasonNames[exclusion.reason];
  switch (exclusion.state) {
    case 'contested':
      return { badge: '申诉中', tone: 'waiting', words: `${exclusion.askedBy.name}申诉，理由：${reason}；照常计入` };
    case 'proposed':
      return { badge: '待复核剔除', tone: 'waiting', words: `理由：${reason}，${persons(exclusion)}；照常计入` };
    case 'excluded':
      return { badge: '已剔除', tone: 'done', words: `理由：${reason}，${persons(exclusion)}；不计入统计` };
    case 'refused':
      return {
        badge: '照常计入',
        tone: 'done',
        words: `${exclusion.contested ? '申诉' : '剔除'}未获同意（${reason}），${exclusion.decidedBy?.name ?? ''}：${exclusion.note}`,
      };
    default:
      return exclusion.state satisfies never;
  }
};

function Standing({ view, exclusion }: { view: TicketView; exclusion: Exclusion }) {
  const { badge, tone, words } = standing(exclusion);
  return (
    <div class="stack-tight small">
      <p>
        <StateBadge name={badge} tone={tone} /> {words}
      </p>
      {exclusion.ground === '' ? null : <p class="prose">{exclusion.ground}</p>}
      <Attachments attachments={filesOf(view.ticket.number, exclusion.evidence)} />
    </div>
  );
}

/** 评价 in order; a later one stands beside the earlier and never replaces it. What was contested or left out of the figures says so. Nothing when there are none. */
export function EvaluationsPanel({ view }: { view: TicketView }) {
  const { evaluations } = view.ticket;
  if (evaluations.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="evaluations-title">
      <h2 id="evaluations-title">评价</h2>
      <ol class="stack-tight">
        {evaluations.map((evaluation, index) => (
          <li>
            <p>
              <strong>{evaluationSentence(evaluation)}</strong>{' '}
              <span class="quiet">
                {wayOf(view.ticket, evaluation)}
                {evaluation.caller ? `（${evaluation.caller.name}）` : ''}，第 {evaluation.round} 轮，
                <Moment at={evaluation.at} now={view.now} />
              </span>
            </p>
            {evaluation.words === '' ? null : <p class="prose">“{evaluation.words}”</p>}
            {exclusionsOf(view.ticket, index).map((exclusion) => (
              <Standing view={view} exclusion={exclusion} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
