import { DuplicateFacts } from '../duplicates/duplicate-facts.tsx';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/text-field.tsx';
import type { TicketView } from './ticket-view.ts';

/** 疑似重复: open tickets that probably tell of the same thing, to be taken in together. Nothing when there are none, or nobody may. */
export function DuplicatesPanel({ view }: { view: TicketView }) {
  const { ticket, kin, attachRefused, now } = view;
  const { duplicates, mayAttach } = kin;
  if (!mayAttach || (duplicates.length === 0 && !attachRefused)) return null;
  const action = `/tickets/${ticket.number}/followers`;
  const error = attachRefused?.sentence;
  return (
    <section class="panel stack-tight no-print" aria-labelledby="duplicates-title" id="duplicates">
      <h2 id="duplicates-title">
        疑似重复<span class="page-count">{duplicates.length} 件</span>
      </h2>
      <form
        class="form"
        method="post"
        action={action}
        hx-post={action}
        hx-target="#ticket"
        hx-swap="outerMorph"
        novalidate
      >
        <input type="hidden" name="version" value={String(ticket.version)} />
        {error ? (
          <p class="field-error" role="alert" tabindex={-1} data-focus>
            {error}
          </p>
        ) : null}
        <ul class="duplicate-list">
          {duplicates.map((line) => (
            <li>
              <label class="choice">
                <input
                  type="checkbox"
                  name="followers"
                  value={line.number}
                  checked
                  aria-label={`并入 ${line.number} ${line.title}`}
                />
                <span class="number">{line.number}</span>
              </label>
              <DuplicateFacts line={line} now={now} />
              <input type="hidden" name="listed" value={line.number} />
            </li>
          ))}
        </ul>
        <TextField
          name="reason"
          id="followers-reason"
          label="理由"
          value="反映同一件事，合并办理。"
          autocomplete="off"
        />
        <div class="actions">
          <Button look="primary" name="all" value="yes">
            全部并入本单
          </Button>
          <Button>并入勾选的</Button>
        </div>
        <p class="quiet small">并入后，各诉求人在自己的进度页看到本单的进度和答复，彼此看不到对方。一次最多 50 件。</p>
      </form>
    </section>
  );
}
