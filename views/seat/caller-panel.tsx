import type { Instant } from '../../src/domain/instant.ts';
import { type State, stateNames } from '../../src/domain/ticket/transitions.ts';
import { buttonClass } from '../parts/button.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { stateTones } from '../ticket/state-tone.ts';

/** An earlier ticket of the caller. */
export type PastCall = {
  number: string;
  title: string;
  state: State;
  unit: string | null;
  registeredAt: Instant;
  /** The words written now are much like those of this ticket. */
  alike: boolean;
  /** 催办 is possible: the version seen and what was typed; null when it is not. */
  urge: { version: number; words: string; error: string | null } | null;
};

export type CallerPanelProps = {
  /** The number as it was understood; null while it is not complete. */
  phone: string | null;
  /** How the caller was called last, masked; null when unknown. */
  lastName: string | null;
  total: number;
  past: PastCall[];
  now: Instant;
  /** What was just done, as a whole sentence. */
  done?: string | undefined;
};

/** 催办 without leaving the registration: posted with the form of the page, named after the ticket. */
function UrgeInPlace({ number, urge }: { number: string; urge: NonNullable<PastCall['urge']> }) {
  return (
    <details class="act" data-no-draft open={urge.words !== '' || urge.error !== null}>
      <summary class={buttonClass()}>催办</summary>
      <div class="act-form form">
        <input type="hidden" name={`urge-version-${number}`} value={String(urge.version)} />
        <TextArea
          name={`urge-words-${number}`}
          // A new version is a new field, so that words already sent don't stay in it.
          id={`urge-words-${number}-${urge.version}`}
          label="催办内容"
          hint="来电人新说的情况，或要求承办单位做到什么。"
          need="optional"
          rows={2}
          maxlength={500}
          value={urge.words}
          error={urge.error ?? undefined}
        />
        <div class="actions">
          <button
            type="submit"
            class={buttonClass('primary')}
            name="urge"
            value={number}
            formaction="/seat/caller/urge"
            hx-post="/seat/caller/urge"
            hx-target="#caller"
            hx-swap="innerMorph"
          >
            催办
          </button>
        </div>
      </div>
    </details>
  );
}

/** 来电人: what earlier tickets tell about the number. Stands alone as a fragment (id `caller`). */
export function CallerPanel({ phone, lastName, total, past, now, done }: CallerPanelProps) {
  if (phone === null) return <p class="quiet">填入号码后，这里显示该号码以往的工单。</p>;
  if (total === 0) return <p class="quiet">该号码在您的办理范围内没有以往的工单。</p>;
  return (
    <>
      {done ? <Notice tone="success" title={done} /> : null}
      <p>
        以往 <strong class="number">{total}</strong> 件{lastName ? `，上次登记的称呼是 ${lastName}` : ''}。
        {past.length < total ? `下面是最近的 ${past.length} 件。` : ''}
      </p>
      <ul class="past-calls">
        {past.map((call) => (
          <li>
            <a href={`/tickets/${call.number}`} target="_blank" rel="noopener">
              {call.title}
            </a>
            <span>
              <StateBadge name={stateNames[call.state]} tone={stateTones[call.state]} />{' '}
              <span class="quiet">
                <Moment at={call.registeredAt} now={now} />
              </span>
            </span>
            <span class="quiet">{call.unit ?? '尚未派单'}</span>
            {call.alike ? <strong>可能是同一件</strong> : null}
            {call.urge ? <UrgeInPlace number={call.number} urge={call.urge} /> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
