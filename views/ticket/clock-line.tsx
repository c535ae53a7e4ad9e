import { type Clock, isPaused, lightOf, remainingSentence, traceOf } from '../../src/domain/deadline/clock.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { Light } from '../parts/light.tsx';
import { Moment } from '../parts/moment.tsx';
import { dutySentence } from './clock-words.ts';
import type { TicketView } from './ticket-view.ts';

function Until({ clock, now, duty }: { clock: Clock; now: Instant; duty: string | undefined }) {
  if (isPaused(clock)) return <p>时限停止计算，恢复办理后从停下的地方继续。</p>;
  if (clock.stoppedAt === null) return <p>{dutySentence(clock, now, duty)}</p>;
  return (
    <p class="quiet">
      <Moment at={clock.stoppedAt} now={now} /> 停止计时
    </p>
  );
}

type ClockLineProps = {
  view: Pick<TicketView, 'timekeeping' | 'now'>;
  clock: Clock;
  /** What is due, where the clock stands for another duty than its own. */
  duty?: string | undefined;
};

/** A clock: its light, what is left, until when, and behind one click how the limit was counted. */
export function ClockLine({ view, clock, duty }: ClockLineProps) {
  const { timekeeping, now } = view;
  return (
    <div class="stack-tight">
      <p>
        <Light colour={lightOf(timekeeping, clock, now)} remaining={remainingSentence(timekeeping, clock, now)} />
      </p>
      <Until clock={clock} now={now} duty={duty} />
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
