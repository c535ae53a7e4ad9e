import type { Child } from 'hono/jsx';
import { Button } from './button.tsx';
import { ErrorSummary, type FieldError } from './error-summary.tsx';
import { FileField } from './file-field.tsx';

export type ImportFormProps = {
  /** Where the file goes; the preview comes from there. */
  action: string;
  label: string;
  errors: FieldError[];
  /** How the file is prepared, as items of a list. */
  children: Child;
};

/** 导入: takes a list as a file, whatever the list is of, and says how to prepare it. */
export function ImportForm({ action, label, errors, children }: ImportFormProps) {
  return (
    <>
      <ErrorSummary errors={errors} title="文件没有读入，请更正后重新选择。" />
      <form class="form panel" method="post" action={action} enctype="multipart/form-data" novalidate>
        <FileField
          name="file"
          label={label}
          hint="CSV 或 xlsx，8 MB、2 万行以内。"
          need="required"
          accept=".csv,.xlsx"
          error={errors.find(({ field }) => field === 'file')?.message}
        />
        <div class="actions">
          <Button look="primary">上传并预览</Button>
        </div>
      </form>
      <section class="panel prose" aria-labelledby="import-help">
        <h2 id="import-help">怎样准备文件</h2>
        <ul>{children}</ul>
      </section>
    </>
  );
}
