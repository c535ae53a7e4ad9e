import { Notice } from '../parts/notice.tsx';

/** A ticket on which an act was not carried out; without a title where the person can't see it (any more). */
export type RefusedTicket = { number: string; title: string | null; why: string };

export type BulkOutcomeProps = {
  /** What was done, such as 签收. */
  act: string;
  done: string[];
  refused: RefusedTicket[];
};

/** What an act on several tickets did: each that was done, and each that was refused with its reason. */
export function BulkOutcome({ act, done, refused }: BulkOutcomeProps) {
  return (
    <div class="stack-tight" tabindex={-1} data-focus>
      {done.length > 0 ? (
        <Notice tone="success" title={`已${act} ${done.length} 件。`}>
          <details>
            <summary>看是哪些</summary>
            <ul class="bulk-numbers">
              {done.map((number) => (
                <li>
                  <a class="number" href={`/tickets/${number}`} hx-boost="false">
                    {number}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        </Notice>
      ) : null}
      {refused.length > 0 ? (
        <Notice tone="error" title={`${refused.length} 件没有${act}，还在列表中的仍然勾选着：`}>
          <ul>
            {refused.map(({ number, title, why }) => (
              <li>
                <a class="number" href={`/tickets/${number}`} hx-boost="false">
                  {number}
                </a>{' '}
                {title}：{why}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}
