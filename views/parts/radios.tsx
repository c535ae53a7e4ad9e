import { describedBy, type FieldProps, FieldWords, fieldId, Need } from './field.tsx';

export type Choice = { value: string; name: string; hint?: string | undefined; shortcut?: string | undefined };

export type RadiosProps = FieldProps & {
  choices: Choice[];
  value?: string | undefined;
  /** `row`: side by side; `list`: under each other; `cards`: bordered, for citizens. */
  look?: 'row' | 'list' | 'cards' | undefined;
};

/** One of a few, all visible. The first radio carries the field's id, so that an error's link lands on it. */
export function Radios({ choices, value, look = 'list', ...field }: RadiosProps) {
  const id = fieldId(field);
  return (
    <fieldset class="field" data-invalid={field.error ? '' : undefined} aria-describedby={describedBy(field)}>
      <legend>
        {field.label}
        <Need need={field.need} />
      </legend>
      <FieldWords {...field} />
      <div class={look === 'row' ? 'choices-row' : 'choices'}>
        {choices.map((choice, index) => (
          <label class={look === 'cards' ? 'choice choice-card' : 'choice'}>
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${index + 1}`}
              name={field.name}
              value={choice.value}
              checked={choice.value === value}
              required={field.need === 'required'}
              data-key={choice.shortcut}
            />
            <span>
              {choice.name}
              {choice.hint ? <span class="choice-hint">{choice.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Radios as bordered cards with large targets. */
export function RadioCards(props: Omit<RadiosProps, 'look'>) {
  return <Radios {...props} look="cards" />;
}

export type CheckboxProps = {
  name: string;
  label: string;
  value?: string | undefined;
  checked?: boolean | undefined;
  hint?: string | undefined;
};

/** A single yes or no. */
export function Checkbox({ name, label, value = 'yes', checked, hint }: CheckboxProps) {
  return (
    <label class="choice">
      <input type="checkbox" id={name} name={name} value={value} checked={checked} />
      <span>
        {label}
        {hint ? <span class="choice-hint">{hint}</span> : null}
      </span>
    </label>
  );
}
