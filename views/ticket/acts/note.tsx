import { ActForm } from '../../parts/act-form.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import type { ActProps } from './act-props.ts';

/** 内部备注: for colleagues, never for the citizen. */
export function NoteAct({ fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="内部备注" send="保存备注">
      <TextArea
        {...fields.field('text')}
        label="备注"
        hint="办理人员都能看到，诉求人看不到。"
        need="required"
        rows={3}
      />
    </ActForm>
  );
}
