import { controlAttributes, Field, type FieldProps } from './field.tsx';

export type FileFieldProps = FieldProps & {
  /** As HTML takes it: `image/*,.pdf`. */
  accept?: string | undefined;
  multiple?: boolean | undefined;
};

/** A field for files; the form around it must be `multipart/form-data`. Say the limits in the hint. */
export function FileField({ accept, multiple, ...field }: FileFieldProps) {
  return (
    <Field {...field}>
      <input {...controlAttributes(field)} type="file" accept={accept} multiple={multiple} />
    </Field>
  );
}
