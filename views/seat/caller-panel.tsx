import type { Instant } from '../../src/domain/instant.ts';
import { openStates } from '../../src/domain/ticket/row.ts';
import { type State, stateNames } from '../../src/domain/ticket/transitions.ts';
import { buttonClass } from '../parts/button.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { stateTones } from '../ticket/state-tone.ts';

/** An act that can be done in place: the version seen and what was typed. */
export type InPlace = { version: number; words: string; error: string | null };

/** An earlier ticket of the caller. */
export type PastCall = {
  number: string;
  title: string;
  state: State;
  unit: string | null;
  registeredAt: Instant;
  /** The words written now are much like those of this ticket. */
  alike: boolean;
  /** Followers and repeated contacts. */
  repeats: number;
  /** The ticket that it follows. */
  mergedInto: string | null;
  /** 催办 and 登记再次来电; null where it is not possible. */
  urge: InPlace | null;
  /** 回访 and evaluations so far, in words; null when there were none. */
  callback: string | null;
  /** The ticket on which a repeated call is written down: this one, or the one that it follows. */
  contactOn: string;
  contact: InPlace | null;
};

/** An earlier telephone call with the number. */
export type EarlierCall = { id: string; at: Instant; purpose: string; outcome: string; ticket: string | null };

export type CallerPanelProps = {
  /** The number as it was understood; null while it is not complete. */
  phone: string | null;
  /** How the caller was called last, masked; null when unknown. */
  lastName: string | null;
  total: number;
  past: PastCall[];
  /** Telephone calls with this number, newest first. */
  calls: EarlierCall[];
  now: Instant;
  /** What was just done, as a whole sentence. */
  done?: string | undefined;
};

const looks = {
  urge: {
    name: '催办',
    label: '催办内容',
    hint: '来电人新说的情况，或要求承办单位做到什么。',
    need: 'optional',
  },
  contact: {
    name: '登记再次来电',
    label: '来电人补充的内容',
    hint: '同一件事再次来电，不另立工单，反映次数加一。',
    need: 'required',
  },
} as const;

/** 催办 or 登记再次来电 without leaving the registration: posted with the form of the page, named after the ticket. */
function ActInPlace({ act, number, place }: { act: keyof typeof looks; number: string; place: InPlace }) {
  const { name, ...field } = looks[act];
  return (
    <details class="act" data-no-draft open={place.words !== '' || place.error !== null}>
      <summary class={buttonClass()}>{name}</summary>
      <div class="act-form form">
        <input type="hidden" name={`${act}-version-${number}`} value={String(place.version)} />
        <TextArea
          name={`${act}-words-${number}`}
          // A new version is a new field, so that words already sent don't stay in it.
          id={`${act}-words-${number}-${place.version}`}
          {...field}
          rows={2}
          maxlength={500}
          value={place.words}
          error={place.error ?? undefined}
        />
        <div class="actions">
          <button
            type="submit"
            class={buttonClass('primary')}
            name={act}
            value={number}
            formaction={`/seat/caller/${act}`}
            hx-post={`/seat/caller/${act}`}
            hx-target="#caller"
            hx-swap="innerMorph"
          >
            {name}
          </button>
        </div>
      </div>
    </details>
  );
}

function EarlierCalls({ calls, now }: { calls: readonly EarlierCall[]; now: Instant }) {
  if (calls.length === 0) return null;
  return (
    <>
      <h3>以往通话</h3>
      <ul class="past-calls">
        {calls.map(({ id, at, purpose, outcome, ticket }) => (
          <li>
            <a href={`/calls/${id}`} target="_blank" rel="noopener">
              <Moment at={at} now={now} />
            </a>
            <span class="quiet">
              {purpose} · {outcome}
              {ticket === null ? '' : ` · 工单 ${ticket}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** 来电人: what earlier tickets tell about the number. Stands alone as a fragment (id `caller`). */
export function CallerPanel(props: CallerPanelProps) {
  const { phone, lastName, total, past, calls, now, done } = props;
  if (phone === null) return <p class="quiet">填入号码后，这里显示该号码以往的工单和通话。</p>;
  if (total === 0)
    return (
      <>
        <p class="quiet">该号码在您的办理范围内没有以往的工单。</p>
        <EarlierCalls calls={calls} now={now} />
      </>
    );
  const open = past.filter(({ state }) => openStates.some((one) => one === state)).length;
  return (
    <>
      {done ? <Notice tone="success" title={done} /> : null}
      <p>
        以往 <strong class="number">{total}</strong> 件{lastName ? `，上次登记的称呼是 ${lastName}` : ''}。
        {past.length < total ? `下面是最近的 ${past.length} 件，其中在办 ${open} 件。` : `在办 ${open} 件。`}
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
            <span class="quiet">
              {call.mergedInto === null ? (call.unit ?? '尚未派单') : `已并入 ${call.mergedInto}`}
              {call.repeats > 0 ? ` · 重复 ${call.repeats}` : ''}
            </span>
            {call.callback === null ? null : <span class="quiet">{call.callback}</span>}
            {call.alike ? <strong>可能是同一件</strong> : null}
            {call.contact ? <ActInPlace act="contact" number={call.contactOn} place={call.contact} /> : null}
            {call.urge ? <ActInPlace act="urge" number={call.number} place={call.urge} /> : null}
          </li>
        ))}
      </ul>
      <EarlierCalls calls={calls} now={now} />
    </>
  );
}
