import type { TicketView } from './ticket-view.ts';

const partNames = { lead: '主办', assist: '协办' };

/** 承办单位 with telephone, and where the ticket belongs: matter, clause, place. */
export function BodiesPanel({ view }: { view: TicketView }) {
  const { ticket, contacts } = view;
  const { matter, place, handler } = ticket;
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
