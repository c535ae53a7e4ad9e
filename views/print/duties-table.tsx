import { lightOf } from '../../src/domain/deadline/clock.ts';
import { purposeNames } from '../../src/domain/deadline/policy.ts';
import { type Duty, dutiesOf } from '../../src/domain/ticket/duties.ts';
import { Moment } from '../parts/moment.tsx';
import { marginSentence } from '../ticket/clock-words.ts';
import type { TicketView } from '../ticket/ticket-view.ts';
import { ON_PAPER } from './case-sections.tsx';

const outcomeNames: Record<Duty['outcome'], string> = {
  met: '按期',
  late: '超期',
  running: '计时中',
  lapsed: '不再需要',
};

const resultOf = ({ clock, outcome }: Duty, view: TicketView): string => {
  if (clock.stoppedAt === null) {
    const late = outcome === 'running' && lightOf(view.timekeeping, clock, view.now) === 'red';
    return late ? `${outcomeNames.running}，已超期` : outcomeNames[outcome];
  }
  const margin = marginSentence(view.timekeeping, clock, clock.stoppedAt);
  // What is late says so in its margin already.
  return outcome === 'late' ? margin : `${outcomeNames[outcome]}，${margin}`;
};

/** 时限责任: who had to do what until when, and when it was done. */
export function DutiesOnPaper({ view }: { view: TicketView }) {
  return (
    <section class="duties-box" aria-label="时限责任" tabindex={0}>
      <h2>时限责任</h2>
      <table class="table duties">
        <thead>
          <tr>
            <th scope="col">事项</th>
            <th scope="col">责任方</th>
            <th scope="col">开始</th>
            <th scope="col">期限</th>
            <th scope="col">完成</th>
            <th scope="col">结果</th>
          </tr>
        </thead>
        <tbody>
          {dutiesOf(view.events).map((duty) => {
            const { body, clock } = duty;
            return (
              <tr>
                <td>{purposeNames[clock.purpose]}</td>
                <td>{body || '热线'}</td>
                <td>
                  <Moment at={clock.startedAt} now={ON_PAPER} />
                </td>
                <td>
                  <Moment at={clock.dueAt} now={ON_PAPER} />
                </td>
                <td>{clock.stoppedAt === null ? '—' : <Moment at={clock.stoppedAt} now={ON_PAPER} />}</td>
                <td>{resultOf(duty, view)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
