import { type Kind, kindNames } from '../../src/domain/appeal/kind.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { State } from '../../src/domain/ticket/transitions.ts';
import { stateNames } from '../../src/domain/ticket/transitions.ts';
import { Light, type LightProps } from '../parts/light.tsx';
import { Moment } from '../parts/moment.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { stateTones } from '../ticket/state-tone.ts';
import { type Layer, LitText } from './lit-text.tsx';

/** A ticket dispatched earlier on the same matter or to the same body. */
export type SimilarTicket = {
  number: string;
  title: string;
  unit: string;
  matter: string | null;
  state: State;
  by: 'matter' | 'body';
};

export type AppealPanelProps = {
  number: string;
  title: { text: string; layers: Layer[] };
  text: { text: string; layers: Layer[] };
  address: string;
  place: { name: string; source: string } | null;
  channel: string;
  kind: Kind;
  /** Masked already. */
  citizen: string;
  confidential: boolean;
  attachments: number;
  registeredAt: Instant;
  light: LightProps | null;
  now: Instant;
  returns: { unitName: string; explanation: string }[];
  similar: SimilarTicket[];
};

/** The appeal in the citizen's words, where it happened, and how the like was decided. */
export function AppealPanel(appeal: AppealPanelProps) {
  return (
    <article class="panel appeal" aria-labelledby="appeal-title">
      <h2 id="appeal-title">
        <LitText {...appeal.title} />
      </h2>
      <p class="appeal-facts">
        <a href={`/tickets/${appeal.number}`} class="number">
          {appeal.number}
        </a>
        <span>{appeal.channel}</span>
        <span>{kindNames[appeal.kind]}</span>
        <Moment at={appeal.registeredAt} now={appeal.now} />
        {appeal.light ? <Light {...appeal.light} /> : null}
        <span>{appeal.citizen}</span>
        {appeal.confidential ? <strong>要求保密</strong> : null}
        {appeal.attachments > 0 ? <a href={`/tickets/${appeal.number}`}>附件 {appeal.attachments} 个</a> : null}
      </p>
      {appeal.returns.map((returned) => (
        <p class="appeal-return">
          <strong>{returned.unitName}退单：</strong>
          {returned.explanation}
        </p>
      ))}
      <p class="prose appeal-text">
        <LitText {...appeal.text} />
      </p>
      <dl class="facts">
        <dt>地点</dt>
        <dd>
          {appeal.place ? (
            <>
              {appeal.place.name} <span class="quiet">{appeal.place.source}</span>
            </>
          ) : (
            '文中没有说明地点，请人工确认'
          )}
        </dd>
        {appeal.address === '' ? null : (
          <>
            <dt>地址</dt>
            <dd>{appeal.address}</dd>
          </>
        )}
      </dl>
      <section class="similar" aria-labelledby="similar-title">
        <h3 id="similar-title">以往相似工单</h3>
        {appeal.similar.length === 0 ? (
          <p class="quiet">还没有同一事项或同一单位的工单可供参考。</p>
        ) : (
          <ul class="similar-list">
            {appeal.similar.map((ticket) => (
              <li>
                <a href={`/tickets/${ticket.number}`}>{ticket.title}</a>
                <span class="similar-facts">
                  <span class="similar-by">{ticket.by === 'matter' ? '同一事项' : '同一单位'}</span>
                  {ticket.unit}
                  {ticket.matter ? ` · ${ticket.matter}` : ''}{' '}
                  <StateBadge name={stateNames[ticket.state]} tone={stateTones[ticket.state]} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </article>
  );
}
