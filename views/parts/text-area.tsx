import { controlAttributes, Field, type FieldProps } from './field.tsx';

export type TextAreaProps = FieldProps & {
  value?: string | undefined;
  /** Height in lines; 4 unless told. */
  rows?: number | undefined;
  maxlength?: number | undefined;
};

/** A field of several lines. */
export function TextArea({ value = '', rows = 4, maxlength, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      <textarea {...controlAttributes(field)} rows={rows} maxlength={maxlength}>
        {value}
      </textarea>
    </Field>
  );
}
