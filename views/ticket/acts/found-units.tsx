import type { BodyReference } from '../../../src/domain/routing/answer.ts';

export type FoundUnitsProps = {
  /** Id of the rows, by which they are replaced; two acts of a page must not share one. */
  id?: string | undefined;
  /** What was searched for; empty before any search. */
  searched: string;
  found: readonly BodyReference[];
  /** Code of the lead and of the assisting bodies that are chosen already; null where none assists. */
  lead?: string | undefined;
  assist?: readonly string[] | null | undefined;
};

/** Units of the directory to choose as lead (`lead`) or assist (`assist`). Stands alone as a fragment for updates in place. */
export function FoundUnits({ id = 'found-units', searched, found, lead, assist = [] }: FoundUnitsProps) {
  return (
    <div id={id} class="choices" aria-live="polite">
      {searched !== '' && found.length === 0 ? (
        <p class="quiet">名录中没有“{searched}”。请换一个简称、全称或拼音首字母再找。</p>
      ) : null}
      {found.map(({ unit, code }) => (
        <div class="candidate">
          <label class="choice">
            <input
              type="radio"
              name="lead"
              value={code}
              checked={code === lead}
              aria-label={assist === null ? unit : `${unit}主办`}
            />
            {assist === null ? '选择' : '主办'}
          </label>
          <span>{unit}</span>
          {assist === null ? null : (
            <label class="choice">
              <input
                type="checkbox"
                name="assist"
                value={code}
                checked={assist.includes(code)}
                aria-label={`${unit}协办`}
              />
              协办
            </label>
          )}
        </div>
      ))}
    </div>
  );
}
