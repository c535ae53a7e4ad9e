import { ActForm } from '../../parts/act-form.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import type { ActProps } from './act-props.ts';

/** 同意延期. */
export function ExtensionApprovalAct({ view, fields, frame }: ActProps) {
  const asked = view.ticket.extensions.at(-1);
  return (
    <ActForm {...frame} name="同意延期">
      {asked ? (
        <p>
          申请延期 {asked.workingDays} 个工作日，理由：{asked.reason}
        </p>
      ) : null}
      <TextArea {...fields.field('note')} label="审核意见" need="optional" rows={2} />
    </ActForm>
  );
}

/** 不同意延期: the limit stays, and the unit is told why. */
export function ExtensionRefusalAct({ fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="不同意延期" look="danger">
      <TextArea {...fields.field('note')} label="不同意的理由" need="required" rows={3} />
    </ActForm>
  );
}
