import type { Instant } from '../../src/domain/instant.ts';
import { Moment } from '../parts/moment.tsx';

/** One change of a seat: who did what, and to whose seat. */
export type SeatHistoryLine = { at: Instant; by: string; what: string; holder: string };

/** 变更记录 of seats; nothing here can be changed. */
export function SeatHistory({ lines, now }: { lines: SeatHistoryLine[]; now: Instant }) {
  return (
    <section class="panel stack-tight" aria-labelledby="seat-history">
      <h2 id="seat-history">变更记录</h2>
      {lines.length === 0 ? <p class="quiet">还没有变更。</p> : null}
      <ul class="stack-tight">
        {lines.map(({ at, by, what, holder }) => (
          <li>
            <Moment at={at} now={now} /> {by} {what}：{holder}
          </li>
        ))}
      </ul>
    </section>
  );
}
