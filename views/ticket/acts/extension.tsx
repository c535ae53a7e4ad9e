import { ActForm } from '../../parts/act-form.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { ActProps } from './act-props.ts';
import { TemplatePicker } from './template-picker.tsx';

/** 申请延期: once, before the limit, at most the original limit. */
export function ExtensionAct({ view, fields, frame }: ActProps) {
  const most = view.ticket.clocks.reply?.limit.amount ?? 1;
  return (
    <ActForm {...frame} name="申请延期" send="提交延期申请">
      <TextField
        {...fields.field('workingDays')}
        label="延期天数（工作日）"
        hint={`1 到 ${most} 之间的整数，每件工单只能申请一次。`}
        need="required"
        inputmode="numeric"
        autocomplete="off"
      />
      <TemplatePicker view={view} fields={fields} act="RequestExtension" />
      <TextArea {...fields.field('reason')} label="延期理由" need="required" rows={3} />
    </ActForm>
  );
}
