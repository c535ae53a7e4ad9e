import { contactWayNames } from '../../src/domain/inside-unit/inside-unit.ts';
import { Moment } from '../parts/moment.tsx';
import { dutySentence } from './clock-words.ts';
import type { TicketView } from './ticket-view.ts';
import { receiverName } from './topics/inside-unit.ts';

const partNames = { lead: '主办', assist: '协办' };

/** 承办单位 with telephone, and where the ticket belongs: matter, clause, place. */
export function BodiesPanel({ view }: { view: TicketView }) {
  const { ticket, contacts, now } = view;
  const { matter, place, handler, forwarded, firstContacts } = ticket;
  const contact = ticket.clocks['first-contact'];
  return (
    <section class="panel" aria-labelledby="bodies-title">
      <h2 id="bodies-title">承办与归口</h2>
      <dl class="facts">
        {contacts.length === 0 ? (
          <>
            <dt>主办</dt>
            <dd>尚未派单</dd>
          </>
        ) : null}
        {contacts.map(({ name, phone, part }) => (
          <>
            <dt>{partNames[part]}</dt>
            <dd>
              {name}
              {part === 'lead' && handler ? `（${handler.name}）` : ''}
              <br />
              {phone ? (
                <a href={`tel:${phone}`} class="number">
                  {phone}
                </a>
              ) : (
                <span class="quiet">名录中没有电话</span>
              )}
            </dd>
          </>
        ))}
        {forwarded ? (
          <>
            <dt>转交</dt>
            <dd>
              {receiverName(forwarded)}
              <br />
              <span class="quiet">
                {forwarded.by.name} <Moment at={forwarded.at} now={now} /> 转交
                {forwarded.note === '' ? '' : `：${forwarded.note}`}
              </span>
            </dd>
          </>
        ) : null}
        {firstContacts.length > 0 || ticket.clocks['first-contact'] ? (
          <>
            <dt>首次联系</dt>
            <dd>
              {firstContacts.map(({ at, by, way, words }) => (
                <p>
                  {contactWayNames[way]}，{by} <Moment at={at} now={now} />
                  {words === '' ? '' : `：${words}`}
                </p>
              ))}
              {contact && contact.stoppedAt === null ? <p>{dutySentence(contact, now)}</p> : null}
            </dd>
          </>
        ) : null}
        <dt>事项</dt>
        <dd>{matter ? `${matter.code} ${matter.path.join(' › ')}` : '未定'}</dd>
        <dt>条款</dt>
        <dd>{matter?.clause ?? '未定'}</dd>
        <dt>发生地</dt>
        <dd>{place?.name ?? '未定'}</dd>
      </dl>
    </section>
  );
}
