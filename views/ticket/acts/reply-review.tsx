import { ActForm } from '../../parts/act-form.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import type { ActProps } from './act-props.ts';

/** 审核通过: the reply goes to the citizen, the callback follows. */
export function ReplyApprovalAct({ fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="审核通过">
      <TextArea
        {...fields.field('note')}
        label="审核意见"
        hint="通过后诉求人可以看到答复，工单进入待回访。"
        need="optional"
        rows={2}
      />
    </ActForm>
  );
}

/** 退回重写: the clock of the reply goes on. */
export function ReplyRejectionAct({ fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="退回重写" look="danger">
      <TextArea
        {...fields.field('note')}
        label="退回的理由"
        hint="写明缺什么、要补什么，承办单位会看到。原时限继续计算。"
        need="required"
        rows={3}
      />
    </ActForm>
  );
}
