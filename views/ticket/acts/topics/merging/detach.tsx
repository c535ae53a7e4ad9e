import { ActForm } from '../../../../parts/act-form.tsx';
import { TextArea } from '../../../../parts/text-area.tsx';
import type { ActProps } from '../../act-props.ts';

/** 撤销并单: the ticket waits for its own dispatch again. */
export function DetachAct({ view, fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="撤销并单">
      <TextArea
        {...fields.field('reason')}
        label="理由"
        hint={`从 ${view.ticket.mergedInto ?? ''} 移出，回到待受理，重新计时。`}
        need="required"
        rows={2}
      />
    </ActForm>
  );
}
