export type FieldError = {
  /** Id of the field's control (`fieldId`). */
  field: string;
  message: string;
};

/** What must be mended, on top of the form, each with a link to its field. Nothing when there are no errors. */
export function ErrorSummary({ errors, title }: { errors: FieldError[]; title?: string | undefined }) {
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1} data-focus>
      <h2>{title ?? `有 ${errors.length} 处需要更正，您填写的内容都还在。`}</h2>
      <ul>
        {errors.map((error) => (
          <li>
            <a href={`#${error.field}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
