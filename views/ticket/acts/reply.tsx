import { ActForm } from '../../parts/act-form.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { ActProps } from './act-props.ts';
import { FilesField } from './files-field.tsx';
import { TemplatePicker } from './template-picker.tsx';

/** 提交答复: what the citizen is told, how the citizen was contacted, and proof. */
export function ReplyAct({ view, fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="提交答复" multipart draft={`${view.ticket.number}-reply`}>
      <TemplatePicker view={view} fields={fields} act="Reply" />
      <TextArea
        {...fields.field('text')}
        label="答复内容"
        hint="诉求人会看到这段话。写明核查到什么、做了什么、还要做什么。"
        need="required"
        rows={7}
      />
      <TextField
        {...fields.field('contact')}
        label="联系诉求人的情况"
        hint="何时、用什么方式联系，诉求人怎么说。只供内部审核。"
        need="required"
        autocomplete="off"
      />
      <FilesField fields={fields} label="附件" />
    </ActForm>
  );
}
