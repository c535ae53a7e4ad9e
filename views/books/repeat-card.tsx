import { type RepeatState, repeatStateNames, repeatStates } from '../../src/domain/duplicate/repeat.ts';
import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { type State, stateNames } from '../../src/domain/ticket/transitions.ts';
import { buttonClass } from '../parts/button.tsx';
import { Moment } from '../parts/moment.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { daysLater } from '../ticket/days-later.ts';
import { evaluationSentence } from '../ticket/evaluation-sentence.ts';
import { repeatTones } from '../ticket/repeat-tone.ts';
import { stateTones } from '../ticket/state-tone.ts';

/** One ticket of a pair. */
export type RepeatSide = {
  number: string;
  title: string;
  text: string;
  address: string;
  place: string | null;
  matter: string | null;
  unit: string | null;
  state: State;
  registeredAt: Instant;
  reply: string | null;
  evaluation: Evaluation | null;
};

/** 此前办结的一件 and 再次反映的一件, why they are a pair, and what was found of it. */
export type RepeatLook = {
  earlier: RepeatSide;
  later: RepeatSide;
  unitName: string;
  reasons: string[];
  afterRectification: boolean;
  closedAt: Instant;
  /** Days from the closing to the new appeal. */
  days: number;
  state: RepeatState;
  decidedBy: string | null;
  decidedAt: Instant | null;
  note: string;
};

function Side({ side, name, now }: { side: RepeatSide; name: string; now: Instant }) {
  return (
    <div class="stack-tight repeat-side">
      <h3>{name}</h3>
      <p>
        <a href={`/tickets/${side.number}`}>{side.title}</a>{' '}
        <StateBadge name={stateNames[side.state]} tone={stateTones[side.state]} />
      </p>
      <p class="quiet">
        <span class="number">{side.number}</span>，<Moment at={side.registeredAt} now={now} /> 登记
      </p>
      <p class="prose">{side.text}</p>
      <dl class="facts">
        <dt>地点</dt>
        <dd>{[side.place, side.address].filter((word) => word).join(' ') || '未定'}</dd>
        <dt>事项</dt>
        <dd>{side.matter ?? '未定'}</dd>
        <dt>承办</dt>
        <dd>{side.unit ?? '尚未派单'}</dd>
        <dt>答复</dt>
        <dd class="prose">{side.reply ?? '还没有答复'}</dd>
        <dt>评价</dt>
        <dd>{side.evaluation ? evaluationSentence(side.evaluation) : '没有评价'}</dd>
      </dl>
    </div>
  );
}

type JudgeProps = { look: RepeatLook; query: string; tried: { note: string; sentence: string } | null };

const sends: Record<RepeatState, string> = { suspected: '改回待核', confirmed: '核定属实', dismissed: '排除' };

function Judge({ look, query, tried }: JudgeProps) {
  const { earlier, later, state } = look;
  const id = `note-${later.number}-${earlier.number}`;
  return (
    <form
      class="form"
      method="post"
      action={`/books/repeats/${later.number}/${earlier.number}/finding${query}`}
      novalidate
    >
      <input type="hidden" name="seen" value={state} />
      <TextArea
        name="note"
        id={id}
        label="核定说明"
        hint="排除的须写明理由，例如不是同一处、另有新的原因。"
        rows={2}
        maxlength={500}
        value={tried?.note ?? ''}
        error={tried?.sentence}
        autofocus={tried !== null}
      />
      <div class="actions">
        {repeatStates
          .filter((wanted) => wanted !== state)
          .map((wanted) => (
            <button
              type="submit"
              class={buttonClass(wanted === 'confirmed' ? 'primary' : 'plain')}
              name="state"
              value={wanted}
            >
              {sends[wanted]}
            </button>
          ))}
      </div>
    </form>
  );
}

/** A pair side by side; below it what was found, and for a supervisor the form. */
export function RepeatCard({ look, query, mayJudge, tried, now }: JudgeProps & { mayJudge: boolean; now: Instant }) {
  const { earlier, later, decidedBy, decidedAt, note } = look;
  return (
    <article class="panel stack-tight" id={`pair-${later.number}-${earlier.number}`}>
      <h2>
        {look.afterRectification ? '整改完结' : '办结'} {daysLater(look.days)}再次反映{' '}
        <StateBadge name={repeatStateNames[look.state]} tone={repeatTones[look.state]} />
      </h2>
      <p>
        <strong>{look.reasons.join(' · ')}</strong>
        <span class="quiet">
          {' '}
          原承办单位 {look.unitName || '热线直接答复'}，<Moment at={look.closedAt} now={now} as="day" /> 办结
        </span>
      </p>
      <div class="repeat-sides">
        <Side side={earlier} name="此前办结" now={now} />
        <Side side={later} name="再次反映" now={now} />
      </div>
      {decidedBy && decidedAt !== null ? (
        <p>
          {decidedBy} <Moment at={decidedAt} now={now} /> 核定{note === '' ? '。' : `：${note}`}
        </p>
      ) : null}
      {mayJudge ? <Judge look={look} query={query} tried={tried} /> : null}
    </article>
  );
}
