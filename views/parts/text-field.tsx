import { controlAttributes, Field, type FieldProps } from './field.tsx';

export type TextFieldProps = FieldProps & {
  value?: string | undefined;
  type?: 'text' | 'password' | 'tel' | 'email' | 'search' | 'number' | 'date' | 'datetime-local' | undefined;
  /** As HTML names it: `username`, `tel`, `off`. */
  autocomplete?: string | undefined;
  inputmode?: 'text' | 'numeric' | 'tel' | undefined;
  maxlength?: number | undefined;
  min?: string | undefined;
  max?: string | undefined;
};

/** A field of one line. */
export function TextField({
  value,
  type = 'text',
  autocomplete,
  inputmode,
  maxlength,
  min,
  max,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      <input
        {...controlAttributes(field)}
        type={type}
        value={value}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxlength={maxlength}
        min={min}
        max={max}
      />
    </Field>
  );
}
