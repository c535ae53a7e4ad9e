import { channelNames } from '../../src/domain/appeal/channel.ts';
import { kindNames } from '../../src/domain/appeal/kind.ts';
import { urgencyNames } from '../../src/domain/appeal/urgency.ts';
import { runningClock } from '../../src/domain/ticket/running-clock.ts';
import { stateNames } from '../../src/domain/ticket/transitions.ts';
import { type Assets, Document } from '../layout/document.tsx';
import { LinkButton } from '../parts/button.tsx';
import { Moment } from '../parts/moment.tsx';
import { PrintButton } from '../parts/print-button.tsx';
import { dutySentence } from '../ticket/clock-words.ts';
import type { TicketView } from '../ticket/ticket-view.ts';
import { toldEvents } from '../ticket/told-events.ts';
import { CaseSections, ON_PAPER } from './case-sections.tsx';
import { AssistSection, DemandSection } from './demand-sections.tsx';

export type WorkOrderProps = { hotline: string; assets: Assets; view: TicketView };

function Facts({ view }: { view: TicketView }) {
  const { ticket, citizen, now } = view;
  const { appeal, matter, place } = ticket;
  const address = [view.statedDivision, citizen.address].filter((part) => part !== '').join(' ');
  const duty = dutySentence(runningClock(ticket), now);
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

/** 承办工单 on A4: facts, the appeal, what was done so far, and room for signatures. Without the citizen's data when confidential, masked otherwise. */
export function WorkOrder({ hotline, assets, view }: WorkOrderProps) {
  const { ticket, citizen, events, timekeeping, now } = view;
  return (
    <Document title={`工单 ${ticket.number}`} hotline={hotline} assets={assets} scripts={['app.js']}>
      <main class="content stack sheet" id="main">
        <div class="button-row no-print">
          <PrintButton />
          <LinkButton href={`/tickets/${ticket.number}`}>返回工单</LinkButton>
          <span class="quiet">纸张 A4。</span>
          <noscript>请用浏览器的打印功能（Ctrl+P）打印。</noscript>
        </div>
        <header>
          <p>{hotline} 承办工单</p>
          <h1>{citizen.title}</h1>
        </header>
        <Facts view={view} />
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
      </main>
    </Document>
  );
}
