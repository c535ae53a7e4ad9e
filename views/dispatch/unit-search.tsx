import { KeyHint } from '../parts/key-hint.tsx';
import { UnitResults, type UnitResultsProps } from './unit-results.tsx';

export type UnitSearchProps = UnitResultsProps & {
  /** The page itself, which answers the search without script. */
  action: string;
  order: string;
};

/** 查名录: units near the place chosen in the form (`#place`) first; the whole directory by name, short name, pinyin or initials; `s` goes there. */
export function UnitSearch({ action, order, ...results }: UnitSearchProps) {
  return (
    <search class="unit-search">
      <form
        method="get"
        action={action}
        hx-get="/units?take=first"
        hx-include="#place"
        hx-target="#unit-results"
        hx-swap="innerHTML"
        hx-sync="this:replace"
      >
        <label class="field-label" for="unit-query">
          名录中另选 <KeyHint name="s" />
        </label>
        <input type="hidden" name="order" value={order} />
        <input
          class="control"
          id="unit-query"
          name="q"
          type="search"
          value={results.query}
          placeholder="单位名称、简称或拼音首字母，回车选第一个"
          autocomplete="off"
          data-key="s"
          data-key-name="在名录中查找单位"
          hx-get="/units"
          hx-include="#place"
          hx-target="#unit-results"
          hx-swap="innerHTML"
          // At once and one after the other: a request that came late would undo what Enter has taken.
          hx-trigger="input changed"
          hx-sync="closest form:replace"
        />
        <noscript>
          <button type="submit" class="button">
            查找
          </button>
        </noscript>
        <div id="unit-results" aria-live="polite">
          <UnitResults {...results} />
        </div>
      </form>
    </search>
  );
}
