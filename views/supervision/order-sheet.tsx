import {
  type SupervisionOrder,
  supervisionCauseNames,
  supervisionLevelNames,
  supervisionStateNames,
} from '../../src/domain/supervision/supervision.ts';
import { stateNames } from '../../src/domain/ticket/transitions.ts';
import { type Assets, Document } from '../layout/document.tsx';
import { Attachments } from '../parts/attachments.tsx';
import { LinkButton } from '../parts/button.tsx';
import { Moment } from '../parts/moment.tsx';
import { PrintButton } from '../parts/print-button.tsx';
import { ON_PAPER } from '../print/case-sections.tsx';
import { ClockLine } from '../ticket/clock-line.tsx';
import { filesOf, type TicketView } from '../ticket/ticket-view.ts';

export type OrderSheetProps = {
  hotline: string;
  assets: Assets;
  view: Pick<TicketView, 'ticket' | 'now' | 'timekeeping'>;
  /** Title and words of the appeal as this person may see them. */
  title: string;
  text: string;
  order: SupervisionOrder;
  /** Whether this person may go on to the list of all orders. */
  ledger: boolean;
};

function Facts({ view, title, order }: Pick<OrderSheetProps, 'view' | 'title' | 'order'>) {
  const { ticket } = view;
  return (
    <dl class="facts">
      <dt>督办单号</dt>
      <dd class="number">{order.id}</dd>
      <dt>级别</dt>
      <dd>{supervisionLevelNames[order.level]}</dd>
      <dt>原因</dt>
      <dd>{supervisionCauseNames[order.cause]}</dd>
      <dt>状态</dt>
      <dd>{supervisionStateNames[order.state]}</dd>
      <dt>被督办单位</dt>
      <dd>{order.unitName}</dd>
      <dt>发出</dt>
      <dd>
        <Moment at={order.openedAt} now={ON_PAPER} />，{order.openedBy}
      </dd>
      <dt>回复期限</dt>
      <dd>
        <Moment at={order.clock.dueAt} now={ON_PAPER} />
      </dd>
      <dt>工单</dt>
      <dd>
        <a href={`/tickets/${ticket.number}`} class="number">
          {ticket.number}
        </a>{' '}
        {title}（{stateNames[ticket.state]}）
      </dd>
    </dl>
  );
}

function History({ order }: { order: SupervisionOrder }) {
  if (order.climbs.length === 0) return null;
  return (
    <section class="stack-tight">
      <h2>升级过程</h2>
      <ol>
        {order.climbs.map(({ at, to, by, cause }) => (
          <li>
            <Moment at={at} now={ON_PAPER} /> {by} 升级为{supervisionLevelNames[to]}：{cause}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Answers({ view, order }: Pick<OrderSheetProps, 'view' | 'order'>) {
  return (
    <section class="stack-tight">
      <h2>单位回复</h2>
      {order.answers.length === 0 ? <p class="quiet">尚未回复。</p> : null}
      {order.answers.map(({ at, by, text, attachments }) => (
        <div class="stack-tight">
          <p>
            <Moment at={at} now={ON_PAPER} /> {order.unitName}（{by}）
          </p>
          <p class="prose">{text}</p>
          <Attachments attachments={filesOf(view.ticket.number, attachments)} />
        </div>
      ))}
      {order.closedAt === null ? null : (
        <p>
          <Moment at={order.closedAt} now={ON_PAPER} /> {supervisionStateNames[order.state]}
          {order.closingNote === '' ? '' : `：${order.closingNote}`}
        </p>
      )}
    </section>
  );
}

/** 督办单: one order on a page that can be printed on A4, with its demand, deadline, answers and the levels that it has climbed. */
export function OrderSheet({ hotline, assets, view, title, text, order, ledger }: OrderSheetProps) {
  return (
    <Document title={`督办单 ${order.id}`} hotline={hotline} assets={assets} scripts={['app.js']}>
      <main class="content stack sheet" id="main">
        <div class="button-row no-print">
          <PrintButton />
          <LinkButton href={`/tickets/${view.ticket.number}`}>去工单办理</LinkButton>
          {ledger ? <LinkButton href="/books/supervision">督办台账</LinkButton> : null}
          <span class="quiet">纸张 A4。</span>
          <noscript>请用浏览器的打印功能（Ctrl+P）打印。</noscript>
        </div>
        <header>
          <p>{hotline}</p>
          <h1>督办单（{supervisionLevelNames[order.level]}）</h1>
        </header>
        <Facts view={view} title={title} order={order} />
        <section class="stack-tight">
          <h2>督办要求</h2>
          <p class="prose">{order.demand}</p>
          {order.state === 'open' ? <ClockLine view={view} clock={order.clock} /> : null}
        </section>
        <section class="stack-tight">
          <h2>诉求内容</h2>
          <p class="prose">{text}</p>
        </section>
        <History order={order} />
        <Answers view={view} order={order} />
        <section>
          <h2>签字</h2>
          <dl class="facts">
            <dt>单位负责人</dt>
            <dd>＿＿＿＿＿＿＿＿</dd>
            <dt>督办员</dt>
            <dd>＿＿＿＿＿＿＿＿</dd>
            <dt>日期</dt>
            <dd>＿＿＿＿年＿＿月＿＿日</dd>
          </dl>
        </section>
      </main>
    </Document>
  );
}
