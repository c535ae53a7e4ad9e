import { Moment } from '../parts/moment.tsx';
import type { TicketView } from '../ticket/ticket-view.ts';
import { toldEvents } from '../ticket/told-events.ts';
import { CaseSections, ON_PAPER } from './case-sections.tsx';
import { AssistSection, DemandSection } from './demand-sections.tsx';
import { TicketFacts } from './ticket-facts.tsx';

/** One form of one ticket on paper. */
export type SheetProps = { hotline: string; view: TicketView };

/** 承办工单 on A4: facts, the appeal, what was done so far, and room for signatures. Without the citizen's data when confidential, masked otherwise. */
export function WorkOrder({ hotline, view }: SheetProps) {
  const { ticket, citizen, events, timekeeping, now } = view;
  return (
    <article class="sheet stack">
      <header>
        <p>{hotline} 承办工单</p>
        <h1>{citizen.title}</h1>
      </header>
      <TicketFacts view={view} />
      <section>
        <h2>诉求内容</h2>
        <p class="prose">{citizen.text}</p>
        {ticket.appeal.attachments.length > 0 ? (
          <p>附件 {ticket.appeal.attachments.length} 个，请在系统中查看。</p>
        ) : null}
      </section>
      <DemandSection view={view} />
      <AssistSection view={view} />
      <CaseSections view={view} />
      <section>
        <h2>办理过程</h2>
        <ol>
          {toldEvents(events, timekeeping)
            .filter((told) => told.kind !== 'note')
            .map(({ at, who, what, body }) => (
              <li>
                <Moment at={at} now={ON_PAPER} /> {who} {what}
                {body === '' ? null : <p class="prose">{body}</p>}
              </li>
            ))}
        </ol>
      </section>
      <section>
        <h2>承办意见</h2>
        <dl class="facts">
          <dt>承办人签名</dt>
          <dd>＿＿＿＿＿＿＿＿</dd>
          <dt>负责人签名</dt>
          <dd>＿＿＿＿＿＿＿＿</dd>
          <dt>日期</dt>
          <dd>＿＿＿＿年＿＿月＿＿日</dd>
        </dl>
      </section>
      <p class="quiet small">
        打印时间 <Moment at={now} now={ON_PAPER} />
        。本工单含诉求人陈述，注意保管。
      </p>
    </article>
  );
}
