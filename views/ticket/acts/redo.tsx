import { ActForm } from '../../parts/act-form.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import type { ActProps } from './act-props.ts';

/** 重办: a new round with new clocks. */
export function RedoAct({ view, fields, frame }: ActProps) {
  const most = view.timekeeping.policies.maximumRedos;
  return (
    <ActForm {...frame} name="重办" send="发回重办">
      <TextArea
        {...fields.field('reason')}
        label="重办理由"
        hint={`重新签收、重新计时。最多重办 ${most} 次，现在是第 ${view.ticket.round} 轮办理。`}
        need="required"
        rows={3}
      />
    </ActForm>
  );
}
