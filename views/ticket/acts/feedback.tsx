import { openCase } from '../../../src/domain/ticket/state.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import type { ActProps } from './act-props.ts';
import { FilesField } from './files-field.tsx';
import { TemplatePicker } from './template-picker.tsx';

/** 反馈整改结果: with evidence, unless an explanation was the measure. */
export function FeedbackAct({ view, fields, frame }: ActProps) {
  const explains = openCase(view.ticket)?.measures.at(-1)?.way === 'explanation';
  return (
    <ActForm {...frame} name="反馈整改结果" multipart draft={`${view.ticket.number}-feedback`}>
      <TemplatePicker view={view} fields={fields} act="GiveFeedback" />
      <TextArea
        {...fields.field('text')}
        label="整改结果"
        hint="改了什么、现在怎样、诉求人是否知道。"
        need="required"
        rows={5}
      />
      <FilesField
        fields={fields}
        label={explains ? '佐证材料（选填）' : '佐证材料（必填）'}
        hint={explains ? '' : '整改前后的照片、通知、处罚文书等，'}
      />
    </ActForm>
  );
}
