import type { Instant } from '../../src/domain/instant.ts';
import { type State, stateNames } from '../../src/domain/ticket/transitions.ts';
import { Moment } from '../parts/moment.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { stateTones } from '../ticket/state-tone.ts';

/** An open ticket that probably tells of the same thing, as people of the hotline read it. */
export type DuplicateLine = {
  number: string;
  title: string;
  state: State;
  unit: string | null;
  place: string | null;
  /** How many voices speak through it. */
  weight: number;
  registeredAt: Instant;
  confidential: boolean;
  /** 同一号码, 同一地点和事项, 内容相近 92%. */
  reasons: string[];
};

/** Title, why it seems to be the same, and how far it is. */
export function DuplicateFacts({ line, now }: { line: DuplicateLine; now: Instant }) {
  return (
    <div class="duplicate-facts">
      <a href={`/tickets/${line.number}`} target="_blank" rel="noopener">
        {line.confidential ? '【保密】' : ''}
        {line.title}
      </a>
      <strong class="duplicate-reasons">{line.reasons.join(' · ')}</strong>
      <span>
        <StateBadge name={stateNames[line.state]} tone={stateTones[line.state]} />{' '}
        {line.weight > 1 ? <span>已有 {line.weight} 次反映 · </span> : null}
        <span class="quiet">
          {line.unit ?? '尚未派单'}
          {line.place ? ` · ${line.place}` : ''} · <Moment at={line.registeredAt} now={now} /> 登记
        </span>
      </span>
    </div>
  );
}
