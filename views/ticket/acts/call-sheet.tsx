import { openCase, standingReply } from '../../../src/domain/ticket/state.ts';
import { RevealForm } from '../reveal-form.tsx';
import type { ActType, TicketView } from '../ticket-view.ts';

/** What somebody who calls the citizen needs before the eyes: the number, what was replied, and what was put right. */
export function CallSheet({ view, act }: { view: TicketView; act: ActType }) {
  const { citizen, ticket } = view;
  const reply = standingReply(ticket);
  const feedback = act === 'RecordSecondCallback' ? openCase(ticket)?.feedback.at(-1) : undefined;
  return (
    <div class="call-sheet stack-tight">
      <p>
        {citizen.name || '未留姓名'}{' '}
        {citizen.whole && citizen.phone !== '' ? (
          <a href={`tel:${citizen.phone}`} class="number">
            {citizen.phone}
          </a>
        ) : (
          <span class="number">{citizen.phone || '未留电话'}</span>
        )}{' '}
        {citizen.mayReveal && !citizen.whole ? (
          <RevealForm view={view} id="call-reason" refused={null} back={`act-${act}`} />
        ) : null}
      </p>
      {feedback ? (
        <div>
          <p class="quiet">整改反馈</p>
          <p class="prose">{feedback.text}</p>
        </div>
      ) : null}
      {reply ? (
        <div>
          <p class="quiet">{reply.unitName}的答复</p>
          <p class="prose">{reply.text}</p>
        </div>
      ) : null}
    </div>
  );
}
