import { ActForm } from '../../parts/act-form.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import type { ActProps } from './act-props.ts';
import { TemplatePicker } from './template-picker.tsx';

/** 直接答复: the matter ends with the answer given on the telephone. */
export function AnswerAct({ view, fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="直接答复">
      <TemplatePicker view={view} fields={fields} act="AnswerOnTheSpot" />
      <TextArea
        {...fields.field('text')}
        label="答复内容"
        hint="诉求人会看到这段话。只用于当场能答复的咨询等事项。"
        need="required"
        rows={5}
      />
    </ActForm>
  );
}
