import { openCase, standingReply } from '../../../src/domain/ticket/state.ts';
import { ByHand } from '../../calls/by-hand.tsx';
import { DialButton } from '../../calls/dial-button.tsx';
import { CallFacts } from '../../calls/ticket-calls.tsx';
import { dayInWords } from '../../parts/moment.tsx';
import { RevealForm } from '../reveal-form.tsx';
import type { ActType, TicketView } from '../ticket-view.ts';

/** 回访话术, with what this ticket is about: greeting, who calls, about what, and that it takes a minute. */
function CallScript({ view, act }: { view: TicketView; act: ActType }) {
  const { ticket, now } = view;
  const again = act === 'RecordSecondCallback' ? '整改后再次' : '';
  const unit = (act === 'RecordSecondCallback' ? openCase(ticket)?.unitName : ticket.lead?.unit) ?? '承办单位';
  const about = ticket.matter?.path.at(-1) ?? ticket.appeal.title;
  return (
    <details open>
      <summary>回访话术</summary>
      <div class="prose stack-tight">
        <p>
          “您好，这里是 12345 热线。您 {dayInWords(ticket.registeredAt, now)}反映的“{about}”问题，由{unit}
          办理，我们{again}做个回访，大约一分钟，请您按实际情况回答。”
        </p>
        <p>逐项按下面的问题询问，听完再选。诉求人不方便时约定时间，登记为没有联系上并写明。</p>
        <p>“谢谢您。您的意见会如实记录，不满意的我们会要求承办单位整改。”</p>
      </div>
    </details>
  );
}

/** That the citizen was called: the record fills itself in from the line, not from memory. */
function LatestCall({ view }: { view: TicketView }) {
  const latest = view.calls.find(({ direction }) => direction === 'outbound');
  if (!latest) return null;
  return (
    <p>
      最近一次去电：
      <CallFacts call={latest} now={view.now} />
    </p>
  );
}

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
      {view.handCall ? <ByHand call={view.handCall} /> : null}
      {view.mayDial && view.handCall === null && ticket.appeal.citizen.phone !== '' ? (
        <DialButton purpose="callback" about={{ ticket: ticket.number }} look="primary" />
      ) : null}
      <LatestCall view={view} />
      <CallScript view={view} act={act} />
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
