import { type Clock, lightOf, remainingSentence, traceOf } from '../../src/domain/deadline/clock.ts';
import { Light } from '../parts/light.tsx';
import { Moment } from '../parts/moment.tsx';
import { dutySentence } from './clock-words.ts';
import type { TicketView } from './ticket-view.ts';

/** A clock: its light, what is left, until when, and behind one click how the limit was counted. */
export function ClockLine({ view, clock }: { view: Pick<TicketView, 'timekeeping' | 'now'>; clock: Clock }) {
  const { timekeeping, now } = view;
  return (
    <div class="stack-tight">
      <p>
        <Light colour={lightOf(timekeeping, clock, now)} remaining={remainingSentence(timekeeping, clock, now)} />
      </p>
      {clock.stoppedAt === null ? (
        <p>{dutySentence(clock, now)}</p>
      ) : (
        <p class="quiet">
          <Moment at={clock.stoppedAt} now={now} /> 停止计时
        </p>
      )}
      <details>
        <summary>为什么是这个时限</summary>
        <ol class="small">
          {traceOf(timekeeping, clock).map((line) => (
            <li>{line.sentence}</li>
          ))}
        </ol>
      </details>
    </div>
  );
}
