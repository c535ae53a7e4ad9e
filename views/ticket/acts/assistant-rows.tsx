import { FieldWords } from '../../parts/field.tsx';
import type { FoundBodies } from '../ticket-view.ts';

export type AssistantRowsProps = FoundBodies & {
  /** Code of the unit that is chosen already. */
  chosen?: string | undefined;
  /** Id of the first choice, and what is wrong with the choice. */
  id?: string | undefined;
  error?: string | undefined;
};

/** Units of which one is to assist. Stands alone as a fragment (id `assistant-rows`) for updates in place. */
export function AssistantRows({ searched, found, chosen, id = 'AskAssist-unit', error }: AssistantRowsProps) {
  return (
    <fieldset id="assistant-rows" class="field" aria-live="polite" data-invalid={error ? '' : undefined}>
      <legend>协办单位</legend>
      <FieldWords name="unit" id={id} error={error} />
      {found.length === 0 ? (
        <p class="quiet" id={id} tabindex={-1}>
          {searched === ''
            ? '没有建议的单位，请在名录中查找。'
            : `名录中没有“${searched}”。请换一个简称、全称或拼音首字母再找。`}
        </p>
      ) : null}
      <div class="choices">
        {found.map(({ unit, code }, index) => (
          <label class="choice">
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${index + 1}`}
              name="unit"
              value={code}
              checked={code === chosen}
            />
            {unit}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
