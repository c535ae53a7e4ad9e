import { channelNames } from '../../src/domain/appeal/channel.ts';
import { kindNames } from '../../src/domain/appeal/kind.ts';
import { urgencyNames } from '../../src/domain/appeal/urgency.ts';
import { phaseOf, stateNames } from '../../src/domain/ticket/transitions.ts';
import { LinkButton } from '../parts/button.tsx';
import { Moment } from '../parts/moment.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { stateTones } from './state-tone.ts';
import type { TicketView } from './ticket-view.ts';

/** Title, state, and on one line what kind of ticket it is. */
export function TicketHead({ view }: { view: TicketView }) {
  const { ticket, citizen, now } = view;
  const { appeal, urgency } = ticket;
  return (
    <header>
      <div class="page-head">
        <h1>
          {citizen.title} <StateBadge name={stateNames[ticket.state]} tone={stateTones[ticket.state]} />
        </h1>
        <div class="button-row no-print">
          <LinkButton href={`/tickets/${ticket.number}/print`}>打印工单</LinkButton>
          {/* Before the callback there is nothing closed to put on it. */}
          {['evaluation', 'ended'].includes(phaseOf[ticket.state]) ? (
            <LinkButton href={`/tickets/${ticket.number}/closing-form`}>打印办结单</LinkButton>
          ) : null}
        </div>
      </div>
      <p class="button-row">
        <span class="number">{ticket.number}</span>
        <span>{kindNames[ticket.kind]}</span>
        {urgency === 'routine' ? (
          <span>{urgencyNames[urgency]}</span>
        ) : (
          <StateBadge name={urgencyNames[urgency]} tone="trouble" />
        )}
        {appeal.confidential ? <StateBadge name="保密" tone="waiting" /> : null}
        {ticket.round > 1 ? <span>第 {ticket.round} 轮办理</span> : null}
        {ticket.followers.length + ticket.contacts.length > 0 ? (
          <span>重复 {ticket.followers.length + ticket.contacts.length}</span>
        ) : null}
        {ticket.urges.length > 0 ? <span>催办 {ticket.urges.length} 次</span> : null}
        <span class="quiet">
          {channelNames[appeal.channel]}，<Moment at={ticket.registeredAt} now={now} /> 登记
        </span>
      </p>
    </header>
  );
}
