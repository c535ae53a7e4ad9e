import { ActForm } from '../../../parts/act-form.tsx';
import { TextArea } from '../../../parts/text-area.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import type { ActFields } from '../act-fields.ts';
import type { ActProps } from '../act-props.ts';
import { FilesField } from '../files-field.tsx';

/** The clause that a body or a ruling stands on. */
export function ClauseField({
  fields,
  label,
  need,
}: {
  fields: ActFields;
  label: string;
  need: 'required' | 'optional';
}) {
  return (
    <TextField
      {...fields.field('clause')}
      label={label}
      hint="归口规范的条款编号，形如 2.1.4；也可写职责清单、三定规定等文件名称。"
      need={need}
      autocomplete="off"
      maxlength={200}
    />
  );
}

/** 提交陈述: why it is the other body's duty, or not one's own. */
export function StatementAct({ fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="提交陈述" multipart>
      <ClauseField fields={fields} label="依据" need="optional" />
      <TextArea
        {...fields.field('text')}
        label="陈述内容"
        hint="写明事实、职责依据和应由谁办理。对方单位和督办员都会看到。"
        need="required"
        rows={5}
      />
      <FilesField fields={fields} label="证据材料" hint="如现场照片、职责文件。" />
    </ActForm>
  );
}
