import { demandOutcomeNames } from '../../src/domain/demand/demand.ts';
import { declineGroundNames } from '../../src/domain/ticket/decline-ground.ts';
import { type Ending, type Reply, standingReply, type Ticket } from '../../src/domain/ticket/state.ts';
import { Attachments } from '../parts/attachments.tsx';
import { Moment } from '../parts/moment.tsx';
import { knowledgeWords } from './knowledge-words.ts';
import { filesOf, type TicketView } from './ticket-view.ts';

/** Where the answer is what is decided about; on a phone it stands before the acts. */
const READ_FIRST: ReadonlySet<Ticket['state']> = new Set(['unit-review', 'replied', 'callback-due']);

const endingTitle = (ending: Ending): string => {
  if (ending.way === 'answered') return '直接答复';
  return ending.way === 'declined' ? `不予受理：${declineGroundNames[ending.ground]}` : `已转接 ${ending.to}`;
};

/** Answers to demands whose words were changed since the reply; the others stand with their demands. */
function OlderAnswers({ ticket, reply }: { ticket: Ticket; reply: Reply }) {
  const now = new Set(ticket.demands.map(({ text }) => text));
  return (
    <>
      {reply.demands
        .filter(({ demand }) => !now.has(demand))
        .map(({ demand, outcome, text }) => (
          <div>
            <h3>{demand}</h3>
            <p class="prose">
              {demandOutcomeNames[outcome]}：{text}
            </p>
          </div>
        ))}
    </>
  );
}

/** What the citizen is told: the reply that stands, or how the ticket ended without a unit. Nothing before that. */
export function AnswerPanel({ view }: { view: TicketView }) {
  const { ticket, now } = view;
  const reply = standingReply(ticket);
  const { ending } = ticket;
  if (!reply && !ending) return null;
  return (
    <section
      class={`panel stack-tight${READ_FIRST.has(ticket.state) ? ' answer-first' : ''}`}
      aria-labelledby="answer-title"
    >
      <h2 id="answer-title">
        {reply ? (ticket.state === 'unit-review' ? '待审签的答复' : '办理答复') : ending ? endingTitle(ending) : ''}
      </h2>
      <p class="prose">{reply ? reply.text : ending?.text}</p>
      {reply ? (
        <>
          <Attachments attachments={filesOf(ticket.number, reply.attachments)} />
          <OlderAnswers ticket={ticket} reply={reply} />
          {reply.assisting.map(({ unitName, text }) => (
            <div>
              <h3>协办单位 {unitName}</h3>
              <p class="prose">{text}</p>
            </div>
          ))}
          {reply.withoutAssist === '' ? null : <p class="quiet">不等协办意见的理由：{reply.withoutAssist}</p>}
          <p class="quiet">联系情况：{reply.contact}</p>
          <p class="quiet">
            {reply.unitName} {reply.by}
            {reply.endorsedBy === null ? '' : `（${reply.endorsedBy}签发）`}，<Moment at={reply.at} now={now} />
          </p>
        </>
      ) : ending ? (
        <p class="quiet">
          {ending.by}，<Moment at={ending.at} now={now} />
          {ending.way === 'answered' && ending.knowledge ? (
            <>
              ，依据知识条目
              <a href={`/knowledge/${ending.knowledge.entry}`}>{knowledgeWords(ending.knowledge)}</a>
            </>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}
