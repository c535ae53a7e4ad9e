import { ActForm } from '../../parts/act-form.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import type { ActProps } from './act-props.ts';

/** 直接答复: the matter ends with the answer given on the telephone. */
export function AnswerAct({ fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="直接答复">
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
