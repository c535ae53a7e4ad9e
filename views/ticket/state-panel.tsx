import { caseStateNames } from '../../src/domain/rectification/transitions.ts';
import { lastingSuspension } from '../../src/domain/suspension/last-day.ts';
import { runningClock } from '../../src/domain/ticket/running-clock.ts';
import { openCase } from '../../src/domain/ticket/state.ts';
import { stateNames } from '../../src/domain/ticket/transitions.ts';
import { StateBadge } from '../parts/state-badge.tsx';
import { ClockLine } from './clock-line.tsx';
import { caseDuty } from './clock-words.ts';
import { sayLastDay } from './last-day-words.ts';
import { stateTones } from './state-tone.ts';
import type { TicketView } from './ticket-view.ts';
import { AssistLine, SignLine } from './waiting-lines.tsx';

/** The clock of the person's own unit, where it assists: what matters first there. */
const ownAssistClock = ({ ticket, viewer }: TicketView) =>
  viewer.unit === null || viewer.unit === ticket.lead?.code
    ? null
    : (ticket.assisting.find(({ body }) => body.code === viewer.unit)?.clock ?? null);

/** 状态与时限: where the ticket stands, its light and why it is due then. */
export function StatePanel({ view }: { view: TicketView }) {
  const { ticket } = view;
  const clock = runningClock(ticket);
  const current = openCase(ticket);
  const own = ownAssistClock(view);
  const lasting = ticket.state === 'suspended' ? lastingSuspension(ticket) : null;
  return (
    <section class="panel stack-tight" aria-labelledby="state-title">
      <h2 id="state-title">状态与时限</h2>
      <p>
        <StateBadge name={stateNames[ticket.state]} tone={stateTones[ticket.state]} />{' '}
        {current ? `整改单：${caseStateNames[current.state]}` : ''}
      </p>
      {own ? (
        <>
          <h3>本单位协办</h3>
          <ClockLine view={view} clock={own} />
          <h3>主办单位</h3>
        </>
      ) : null}
      {lasting ? <p>挂起到 {sayLastDay(lasting.until, view.now)}，次日零点自动恢复。</p> : null}
      {clock ? (
        <ClockLine view={view} clock={clock} duty={caseDuty(current)} />
      ) : (
        <p class="quiet">这个阶段没有计时。</p>
      )}
      {clock?.purpose === 'first-contact' && ticket.clocks.reply ? (
        <ClockLine view={view} clock={ticket.clocks.reply} />
      ) : null}
      <SignLine view={view} />
      {own ? null : <AssistLine view={view} />}
    </section>
  );
}
