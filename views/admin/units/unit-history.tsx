import type { Instant } from '../../../src/domain/instant.ts';
import { Moment } from '../../parts/moment.tsx';

export type UnitHistoryLine = { at: Instant; by: string; act: string; differences: string[] };

/** 变更记录: who changed what of a unit; nothing here can be changed. */
export function UnitHistory({ lines, now }: { lines: UnitHistoryLine[]; now: Instant }) {
  return (
    <section class="panel stack-tight" aria-labelledby="unit-history">
      <h2 id="unit-history">变更记录</h2>
      {lines.length === 0 ? <p class="quiet">还没有变更。</p> : null}
      <ul class="stack-tight">
        {lines.map((line) => (
          <li>
            <Moment at={line.at} now={now} /> {line.by} {line.act}
            {line.differences.length > 0 ? (
              <ul>
                {line.differences.map((difference) => (
                  <li>{difference}</li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
