import { describedBy, type FieldProps, FieldWords, fieldId, Need } from '../../parts/field.tsx';
import type { Choice } from '../../parts/radios.tsx';

export type CheckboxesProps = FieldProps & { choices: Choice[]; values: readonly string[] };

/** Any number of a few. The first box carries the field's id, so that an error's link lands on it. */
export function Checkboxes({ choices, values, ...field }: CheckboxesProps) {
  const id = fieldId(field);
  return (
    <fieldset class="field" data-invalid={field.error ? '' : undefined} aria-describedby={describedBy(field)}>
      <legend>
        {field.label}
        <Need need={field.need} />
      </legend>
      <FieldWords {...field} />
      <div class="choices-row">
        {choices.map(({ value, name, hint }, index) => (
          <label class="choice">
            <input
              type="checkbox"
              id={index === 0 ? id : `${id}-${index + 1}`}
              name={field.name}
              value={value}
              checked={values.includes(value)}
            />
            <span>
              {name}
              {hint ? <span class="choice-hint">{hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
