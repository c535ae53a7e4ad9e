import { FileField } from '../../parts/file-field.tsx';
import type { ActFields } from './act-fields.ts';

/** Up to five files; a browser does not send chosen files back, so after a refusal they must be chosen again. */
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
    <FileField
      name={name}
      id={id}
      error={error}
      label={label}
      hint={`${hint}最多 5 个，JPG、PNG、WebP 图片或 PDF，每个不超过 10 MB。${fields.again ? '刚才选的文件没有保留，请重新选择。' : ''}`}
      accept="image/jpeg,image/png,image/webp,application/pdf"
      multiple
    />
  );
}
