import { weightOf } from '../../src/domain/ticket/state.ts';
import { Moment } from '../parts/moment.tsx';
import { KinLink } from './kin-link.tsx';
import type { TicketView } from './ticket-view.ts';

/** 并单、拆单和再次反映: what this ticket has to do with others, and how often the citizen spoke. Nothing when there is none of it. */
export function MergingPanel({ view }: { view: TicketView }) {
  const { ticket, kin, now } = view;
  const { leader, splitFrom, splitInto, followers } = kin;
  const { contacts } = ticket;
  if (!leader && !splitFrom && splitInto.length + ticket.followers.length + contacts.length === 0) return null;
  return (
    <section class="panel stack-tight" aria-labelledby="merging-title">
      <h2 id="merging-title">并单与重复反映</h2>
      {ticket.followers.length + contacts.length > 0 ? (
        <p>
          共 <strong class="number">{weightOf(ticket)}</strong> 次反映：并入 {ticket.followers.length} 件，再次来电{' '}
          {contacts.length} 次{ticket.urges.length > 0 ? `，催办 ${ticket.urges.length} 次` : ''}。
        </p>
      ) : null}
      {leader ? (
        <p>
          已并入 <KinLink line={leader} now={now} />
        </p>
      ) : null}
      {splitFrom ? (
        <p>
          由拆分而来，原单 <KinLink line={splitFrom} now={now} />
        </p>
      ) : null}
      {splitInto.length > 0 ? (
        <>
          <p>已拆分为：</p>
          <ul class="stack-tight">
            {splitInto.map((line) => (
              <li>
                <KinLink line={line} now={now} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {contacts.length > 0 ? (
        <ul class="stack-tight">
          {contacts.map((contact) => (
            <li>
              <span class="quiet">
                <Moment at={contact.at} now={now} /> {contact.by} 登记
              </span>
              <p class="prose">{contact.words}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {followers.length > 0 ? (
        <details open={followers.length <= 5}>
          <summary>并入的 {ticket.followers.length} 件</summary>
          <ul class="stack-tight">
            {followers.map((line) => (
              <li>
                <KinLink line={line} now={now} />
              </li>
            ))}
          </ul>
          {ticket.followers.length > followers.length ? (
            <p class="quiet">只列出最近并入的 {followers.length} 件。</p>
          ) : null}
        </details>
      ) : null}
    </section>
  );
}
