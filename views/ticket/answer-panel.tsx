import { declineGroundNames } from '../../src/domain/ticket/decline-ground.ts';
import { type Ending, standingReply } from '../../src/domain/ticket/state.ts';
import { Attachments } from '../parts/attachments.tsx';
import { Moment } from '../parts/moment.tsx';
import { filesOf, type TicketView } from './ticket-view.ts';

const endingTitle = (ending: Ending): string => {
  if (ending.way === 'answered') return '直接答复';
  return ending.way === 'declined' ? `不予受理：${declineGroundNames[ending.ground]}` : `已转接 ${ending.to}`;
};

/** What the citizen is told: the reply that stands, or how the ticket ended without a unit. Nothing before that. */
export function AnswerPanel({ view }: { view: TicketView }) {
  const { ticket, now } = view;
  const reply = standingReply(ticket);
  const { ending } = ticket;
  if (!reply && !ending) return null;
  return (
    <section class="panel stack-tight" aria-labelledby="answer-title">
      <h2 id="answer-title">{reply ? '办理答复' : ending ? endingTitle(ending) : ''}</h2>
      <p class="prose">{reply ? reply.text : ending?.text}</p>
      {reply ? (
        <>
          <Attachments attachments={filesOf(ticket.number, reply.attachments)} />
          <p class="quiet">联系情况：{reply.contact}</p>
          <p class="quiet">
            {reply.unitName} {reply.by}，<Moment at={reply.at} now={now} />
          </p>
        </>
      ) : ending ? (
        <p class="quiet">
          {ending.by}，<Moment at={ending.at} now={now} />
        </p>
      ) : null}
    </section>
  );
}
