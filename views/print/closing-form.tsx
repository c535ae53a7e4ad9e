import { declineGroundNames } from '../../src/domain/ticket/decline-ground.ts';
import { phaseOf, stateNames } from '../../src/domain/ticket/transitions.ts';
import { Moment } from '../parts/moment.tsx';
import { CaseSections, ON_PAPER } from './case-sections.tsx';
import { AnswersOnPaper, CallbacksOnPaper, RulingsOnPaper } from './closing-sections.tsx';
import { DemandSection } from './demand-sections.tsx';
import { DutiesOnPaper } from './duties-table.tsx';
import { TicketFacts } from './ticket-facts.tsx';
import type { SheetProps } from './work-order.tsx';

function Ending({ view }: Pick<SheetProps, 'view'>) {
  const { ending } = view.ticket;
  if (ending === null) return null;
  const title =
    ending.way === 'answered'
      ? '直接答复'
      : ending.way === 'declined'
        ? `不予受理：${declineGroundNames[ending.ground]}`
        : `已转接 ${ending.to}`;
  return (
    <section>
      <h2>{title}</h2>
      <p class="prose">{ending.text}</p>
      <p class="quiet">
        {ending.by}，<Moment at={ending.at} now={ON_PAPER} />
      </p>
    </section>
  );
}

/**
 * 办结单 on A4: what the citizen said, what each demand was answered, ruling, callbacks, evaluations, rectification and the
 * duties with their times. Of the citizen it says no more than the work order.
 */
export function ClosingForm({ hotline, view }: SheetProps) {
  const { ticket, citizen, now } = view;
  const closed = phaseOf[ticket.state] === 'ended';
  return (
    <article class="sheet stack">
      <header>
        <p>{hotline} 办结单</p>
        <h1>{citizen.title}</h1>
        {closed ? null : (
          <p class="notice-title">这件工单尚未办结（{stateNames[ticket.state]}），以下是到打印时的情况。</p>
        )}
      </header>
      <TicketFacts view={view} />
      <section>
        <h2>诉求内容</h2>
        <p class="prose">{citizen.text}</p>
      </section>
      <DemandSection view={view} />
      <AnswersOnPaper ticket={ticket} />
      <Ending view={view} />
      <RulingsOnPaper ticket={ticket} />
      <CallbacksOnPaper ticket={ticket} />
      <CaseSections view={view} />
      <DutiesOnPaper view={view} />
      <section>
        <dl class="facts">
          <dt>办结时间</dt>
          <dd>{ticket.closedAt === null ? '尚未办结' : <Moment at={ticket.closedAt} now={ON_PAPER} />}</dd>
          <dt>审核人签名</dt>
          <dd>＿＿＿＿＿＿＿＿</dd>
          <dt>日期</dt>
          <dd>＿＿＿＿年＿＿月＿＿日</dd>
        </dl>
      </section>
      <p class="quiet small">
        打印时间 <Moment at={now} now={ON_PAPER} />
        。本单含诉求人陈述，注意保管。
      </p>
    </article>
  );
}
