import type { PropsWithChildren } from 'hono/jsx';
import { KeyHint } from './key-hint.tsx';

/** What every field of a form has. */
export type FieldProps = {
  name: string;
  label: string;
  /** Defaults to the name; give it where two forms on a page have the same field. */
  id?: string | undefined;
  hint?: string | undefined;
  /** What is wrong and how to mend it; marks the field invalid. */
  error?: string | undefined;
  /** Written in words behind the label: 必填 or 选填. */
  need?: 'required' | 'optional' | undefined;
  /** Takes the focus when the page opens; one field of a page at most. */
  autofocus?: boolean | undefined;
  /** A key that leads here from anywhere on the page, shown beside the label. */
  shortcut?: string | undefined;
};

/** The id of a field's control, at which an error summary's link lands. */
export function fieldId({ id, name }: Pick<FieldProps, 'id' | 'name'>): string {
  return id ?? name;
}

/** The ids of hint and error, for `aria-describedby`; undefined when there is neither. */
export function describedBy(field: Pick<FieldProps, 'id' | 'name' | 'hint' | 'error'>): string | undefined {
  const id = fieldId(field);
  const ids = [field.hint ? `${id}-hint` : '', field.error ? `${id}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** 必填 or 选填 behind a label. */
export function Need({ need }: Pick<FieldProps, 'need'>) {
  if (!need) return null;
  return <span class="field-need">{need === 'required' ? '必填' : '选填'}</span>;
}

/** Hint and error of a field, with the ids that `describedBy` names. */
export function FieldWords(field: Pick<FieldProps, 'id' | 'name' | 'hint' | 'error'>) {
  const id = fieldId(field);
  return (
    <>
      {field.hint ? (
        <p class="field-hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      ) : null}
      {field.error ? (
        <p class="field-error" id={`${id}-error`}>
          {field.error}
        </p>
      ) : null}
    </>
  );
}

/** The frame of a field: label above, hint, error, then the control given as children (its id must be `fieldId`). */
export function Field({ children, ...field }: PropsWithChildren<FieldProps>) {
  return (
    <div class="field" data-invalid={field.error ? '' : undefined}>
      <label class="field-label" for={fieldId(field)}>
        {field.label}
        <Need need={field.need} />
        {field.shortcut ? (
          <>
            {' '}
            <KeyHint name={field.shortcut} />
          </>
        ) : null}
      </label>
      <FieldWords {...field} />
      {children}
    </div>
  );
}

/** The attributes that every control takes from its field. */
export function controlAttributes(field: FieldProps) {
  return {
    class: 'control',
    id: fieldId(field),
    name: field.name,
    required: field.need === 'required',
    autofocus: field.autofocus ?? false,
    'data-key': field.shortcut,
    'data-key-name': field.shortcut === undefined ? undefined : `到“${field.label}”`,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.error ? ('true' as const) : undefined,
  };
}
