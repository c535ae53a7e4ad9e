import type { Instant } from '../../src/domain/instant.ts';
import { buttonClass } from '../parts/button.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { momentInWords } from '../parts/moment.tsx';

/** A draft that is not on the page: where it is opened, when it was kept, and what it is about. */
export type OtherDraft = { href: string; savedAt: Instant; number: string | null; opening: string };

export type DraftBarProps = {
  /** The word under which this form is kept. */
  draft: string;
  /** When the draft that the page was filled from was kept; null: the form is new. */
  restored: Instant | null;
  others: readonly OtherDraft[];
  now: Instant;
};

/** What became of the last saving, as it stands in the bar. */
export type DraftState = 'saved' | 'dropped' | 'registered' | 'foreign' | 'elsewhere';

const stateWords: Record<DraftState, (at: string) => string> = {
  saved: (at) => `已自动保存 ${at}`,
  dropped: () => '',
  registered: () => '这份已经登记，不再保存草稿',
  elsewhere: () => '另一个窗口改过这份草稿，本页没有保存。按“保存草稿”以本页为准，刷新则看那一份。',
  foreign: () => '这通电话不是您接听的，草稿没有保存',
};

/** 已自动保存 10:32: the answer to a saving in the background. */
export function DraftSaved({ state, now }: { state: DraftState; now: Instant }) {
  return <>{stateWords[state](momentInWords(now, now).replace('今天 ', ''))}</>;
}

/** 草稿: kept on the server while the agent types, so that a closed window or another computer loses nothing. */
export function DraftBar({ draft, restored, others, now }: DraftBarProps) {
  return (
    <div class="draft-bar">
      <span
        id="draft-state"
        class="quiet"
        role="status"
        data-drafts="/seat/drafts"
        hx-post="/seat/drafts"
        hx-include="#intake"
        hx-trigger="input delay:800ms from:#intake"
        hx-swap="innerHTML"
        hx-sync="this:replace"
      >
        {restored === null ? '' : `已恢复 ${momentInWords(restored, now)} 保存的草稿`}
      </span>
      <button
        type="submit"
        form="intake"
        class={buttonClass()}
        formaction="/seat/drafts?meant"
        hx-post="/seat/drafts?meant"
        hx-include="#intake"
        hx-target="#draft-state"
        data-key="Control+s"
      >
        保存草稿
        <KeyHint name="Control+s" />
      </button>
      {others.length > 0 ? (
        <details class="menu" data-closes>
          <summary>另有 {others.length} 份未登记</summary>
          <ul class="menu-sheet draft-list">
            {others.map(({ href, savedAt, number, opening }) => (
              <li>
                <a href={href}>
                  {momentInWords(savedAt, now)} {number ?? '没有号码'}
                  {opening === '' ? '' : ` · ${opening}`}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {restored === null ? null : (
        <details class="menu" data-closes>
          <summary>放弃草稿</summary>
          <form class="menu-sheet stack-tight" method="post" action="/seat/drafts/discarding">
            <input type="hidden" name="draft" value={draft} />
            <p>表单会清空，已填写的内容不再保留。</p>
            <button type="submit" class={buttonClass('danger')}>
              放弃并清空
            </button>
          </form>
        </details>
      )}
    </div>
  );
}
