import type { Instant } from '../../src/domain/instant.ts';
import { DuplicateFacts, type DuplicateLine } from '../duplicates/duplicate-facts.tsx';
import { buttonClass } from '../parts/button.tsx';
import { KeyHint } from '../parts/key-hint.tsx';

/** 疑似重复 while the agent writes: one key registers the appeal and lets it follow that ticket. Nothing when there are none. */
export function SeatDuplicates({ lines, now }: { lines: DuplicateLine[]; now: Instant }) {
  if (lines.length === 0) return null;
  return (
    <section class="duplicates" aria-labelledby="duplicates-title">
      <h3 id="duplicates-title">疑似重复，可登记并入</h3>
      <ul class="duplicate-list">
        {lines.map((line, index) => (
          <li>
            <DuplicateFacts line={line} now={now} />
            <button
              type="submit"
              class={buttonClass()}
              name="into"
              value={line.number}
              data-key={`Alt+${index + 1}`}
              data-key-name={`登记并入 ${line.title}`}
            >
              登记并入<span class="unseen">{line.number}</span>
              <KeyHint name={`Alt+${index + 1}`} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
