import {
  type SupervisionOrder,
  supervisionCauseNames,
  supervisionLevelNames,
  supervisionStateNames,
} from '../../src/domain/supervision/supervision.ts';
import { Moment } from '../parts/moment.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { supervisionTones } from '../supervision/tones.ts';
import { ClockLine } from './clock-line.tsx';
import type { TicketView } from './ticket-view.ts';

function Order({ view, order }: { view: TicketView; order: SupervisionOrder }) {
  const { now } = view;
  return (
    <li class="stack-tight">
      <p>
        <a href={`/supervision/${order.id}`}>
          <strong>{supervisionLevelNames[order.level]}</strong> <span class="number">{order.id}</span>
        </a>{' '}
        <StateBadge name={supervisionStateNames[order.state]} tone={supervisionTones[order.state]} />
      </p>
      <p class="quiet small">
        {supervisionCauseNames[order.cause]}，{order.openedBy} <Moment at={order.openedAt} now={now} /> 发起
        {order.climbs.length > 0 ? `，已升级 ${order.climbs.length} 次` : ''}
      </p>
      <p class="prose">{order.demand}</p>
      {order.state === 'open' ? <ClockLine view={view} clock={order.clock} /> : null}
      {order.answers.length > 0 ? <p class="quiet">已回复 {order.answers.length} 次</p> : null}
      {order.closingNote === '' ? null : <p class="quiet">核销：{order.closingNote}</p>}
    </li>
  );
}

/** 催办与督办: how often it was urged, and its orders, the latest first. Nothing when there was neither. */
export function SupervisionPanel({ view }: { view: TicketView }) {
  const { supervisions, urges } = view.ticket;
  if (supervisions.length === 0 && urges.length === 0) return null;
  const by = (who: (typeof urges)[number]['by']) => urges.filter((urge) => urge.by === who).length;
  const voices = [
    ['诉求人', by('citizen')],
    ['坐席', by('seat-agent')],
    ['督办员', by('supervisor')],
  ] as const;
  const counted = voices.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count} 次`);
  return (
    <section class="panel stack-tight" aria-labelledby="supervision-title">
      <h2 id="supervision-title">催办与督办</h2>
      {urges.length > 0 ? (
        <p>
          已催办 {urges.length} 次（{counted.join('，')}）
        </p>
      ) : null}
      {supervisions.length > 0 ? (
        <ol class="stack-tight">
          {supervisions.toReversed().map((order) => (
            <Order view={view} order={order} />
          ))}
        </ol>
      ) : null}
    </section>
  );
}
