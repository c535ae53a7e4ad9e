import type { Instant } from '../../src/domain/instant.ts';
import { DuplicateFacts, type DuplicateLine } from '../duplicates/duplicate-facts.tsx';
import { KeyHint } from '../parts/key-hint.tsx';

export type DuplicateTicketsProps = {
  number: string;
  version: number;
  order: string;
  lines: DuplicateLine[];
  /** Why the last try was refused. */
  refused: string | null;
  now: Instant;
};

/** 疑似重复: open tickets that this appeal may follow; one key takes it to the first. Nothing when there are none. */
export function DuplicateTickets({ number, version, order, lines, refused, now }: DuplicateTicketsProps) {
  if (lines.length === 0 && refused === null) return null;
  const action = `/dispatch/${number}/merging`;
  return (
    <section class="duplicates" aria-labelledby="duplicates-title">
      <h3 id="duplicates-title">疑似重复</h3>
      {refused === null ? null : (
        <p class="field-error" role="alert">
          没有并单：{refused}
        </p>
      )}
      <form method="post" action={action} hx-post={action} hx-target="#dispatch" hx-swap="outerHTML">
        <input type="hidden" name="version" value={String(version)} />
        <input type="hidden" name="order" value={order} />
        <ul class="duplicate-list">
          {lines.map((line, index) => (
            <li>
              <DuplicateFacts line={line} now={now} />
              <button
                type="submit"
                class="button"
                name="into"
                value={line.number}
                data-key={index === 0 ? 'm' : undefined}
              >
                并入<span class="unseen">{line.number}</span>
                {index === 0 ? <KeyHint name="m" /> : null}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </section>
  );
}
