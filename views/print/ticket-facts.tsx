import { channelNames } from '../../src/domain/appeal/channel.ts';
import { kindNames } from '../../src/domain/appeal/kind.ts';
import { urgencyNames } from '../../src/domain/appeal/urgency.ts';
import { isPaused } from '../../src/domain/deadline/clock.ts';
import { runningClock } from '../../src/domain/ticket/running-clock.ts';
import { stateNames } from '../../src/domain/ticket/transitions.ts';
import { Moment } from '../parts/moment.tsx';
import { dutySentence } from '../ticket/clock-words.ts';
import type { TicketView } from '../ticket/ticket-view.ts';
import { ON_PAPER } from './case-sections.tsx';

/** The head of every form on paper: number, state, citizen, bodies and where it belongs. */
export function TicketFacts({ view }: { view: TicketView }) {
  const { ticket, citizen, now } = view;
  const { appeal, matter, place } = ticket;
  const address = [view.statedDivision, citizen.address].filter((part) => part !== '').join(' ');
  const clock = runningClock(ticket);
  const duty = clock && isPaused(clock) ? '' : dutySentence(clock, now);
  return (
    <dl class="facts">
      <dt>编号</dt>
      <dd class="number">{ticket.number}</dd>
      <dt>状态</dt>
      <dd>
        {stateNames[ticket.state]}
        {duty === '' ? '' : `，${duty}`}
      </dd>
      <dt>登记</dt>
      <dd>
        <Moment at={ticket.registeredAt} now={ON_PAPER} />，{channelNames[appeal.channel]}
      </dd>
      <dt>类型</dt>
      <dd>
        {kindNames[ticket.kind]}，{urgencyNames[ticket.urgency]}
      </dd>
      <dt>诉求人</dt>
      <dd>{appeal.confidential ? '保密' : `${citizen.name || '未留姓名'} ${citizen.phone || '未留电话'}`}</dd>
      <dt>填报地点</dt>
      <dd>{address || '未填写'}</dd>
      {(appeal.details ?? []).map(({ name, value }) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
      <dt>主办单位</dt>
      <dd>{ticket.lead?.unit ?? '尚未派单'}</dd>
      <dt>协办单位</dt>
      <dd>{ticket.assist.map((body) => body.unit).join('、') || '无'}</dd>
      <dt>归口</dt>
      <dd>
        {matter ? `${matter.path.join(' › ')}，条款 ${matter.clause}` : '未定'}
        {place ? `，${place.name}` : ''}
      </dd>
    </dl>
  );
}
