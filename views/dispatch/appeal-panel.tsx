import type { AppealDetail } from '../../src/domain/appeal/appeal.ts';
import { type Kind, kindNames } from '../../src/domain/appeal/kind.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { DuplicateLine } from '../duplicates/duplicate-facts.tsx';
import { Light, type LightProps } from '../parts/light.tsx';
import { Moment } from '../parts/moment.tsx';
import { type SimilarPrecedent, SimilarPrecedents } from '../precedents/similar-precedents.tsx';
import { AppealDetails } from '../ticket/appeal-details.tsx';
import { DuplicateTickets } from './duplicate-tickets.tsx';
import { FollowPrecedent } from './follow-precedent.tsx';
import { type Layer, LitText } from './lit-text.tsx';
import { PlaceFacts, type PlaceFactsProps } from './place-facts.tsx';
import { type SimilarTicket, SimilarTickets } from './similar-tickets.tsx';

export type AppealPanelProps = {
  number: string;
  title: { text: string; layers: Layer[] };
  text: { text: string; layers: Layer[] };
  /** Order of the list beside, which every form brings back. */
  order: string;
} & Omit<PlaceFactsProps, 'number' | 'order'> & {
    channel: string;
    kind: Kind;
    /** Masked already. */
    citizen: string;
    confidential: boolean;
    attachments: number;
    /** 事项要素 that were asked for. */
    details?: readonly AppealDetail[] | undefined;
    /** 诉求点, where the appeal has more than one. */
    demands: readonly string[];
    registeredAt: Instant;
    light: LightProps | null;
    now: Instant;
    returns: { unitName: string; explanation: string }[];
    version: number;
    /** Open tickets that it may follow, the likeliest first. */
    duplicates: DuplicateLine[];
    /** Why it does not follow the one that was chosen. */
    notMerged: string | null;
    /** Rulings on such appeals. */
    precedents: SimilarPrecedent[];
    /** Whether the appeal still waits, so that an example can be followed. */
    waits: boolean;
    similar: SimilarTicket[];
    /** Just came in place of one that was decided: it slides in. */
    arrived: boolean;
  };

/** The appeal in the citizen's words, where it happened, and how the like was decided. */
export function AppealPanel(appeal: AppealPanelProps) {
  return (
    <article class="panel appeal" aria-labelledby="appeal-title" data-arrived={appeal.arrived ? '' : undefined}>
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
        {appeal.demands.length > 0 ? (
          <a href={`/tickets/${appeal.number}#SetDemands-demands`}>诉求点 {appeal.demands.length} 条，可修改</a>
        ) : null}
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
      <AppealDetails details={appeal.details} />
      <DuplicateTickets {...appeal} lines={appeal.duplicates} refused={appeal.notMerged} />
      <PlaceFacts {...appeal} />
      <SimilarPrecedents
        precedents={appeal.precedents}
        now={appeal.now}
        title={<h3>裁定先例</h3>}
        follow={(precedent) =>
          appeal.waits ? <FollowPrecedent number={appeal.number} order={appeal.order} precedent={precedent} /> : null
        }
      />
      <SimilarTickets number={appeal.number} order={appeal.order} tickets={appeal.similar} />
    </article>
  );
}
