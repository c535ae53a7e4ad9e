import { FileField } from '../../parts/file-field.tsx';
import { KeptFiles } from '../../parts/kept-files.tsx';
import type { ActFields } from './act-fields.ts';

/** Up to five files; those that were taken in before a refusal are listed and go along with the next sending. */
export function FilesField({
  fields,
  label,
  hint = '',
}: {
  fields: ActFields;
  label: string;
  hint?: string | undefined;
}) {
  const { name, id, error } = fields.field('files');
  return (
    <>
      <KeptFiles files={fields.kept} id={`${id}-kept`} />
      <FileField
        name={name}
        id={id}
        error={error}
        label={fields.kept.length > 0 ? `${label}：再添加` : label}
        hint={`${hint}最多 5 个，JPG、PNG、WebP 图片或 PDF，每个不超过 10 MB。`}
        accept="image/jpeg,image/png,image/webp,application/pdf"
        multiple
      />
    </>
  );
}
