import { returnReasonNames } from '../../../src/domain/ticket/return-reason.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { Attachments } from '../../parts/attachments.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { filesOf } from '../ticket-view.ts';
import type { ActProps } from './act-props.ts';

/** What was asked, above the decision about it. */
function Asked({ view }: Pick<ActProps, 'view'>) {
  const asked = view.ticket.returns.at(-1);
  if (!asked) return null;
  return (
    <>
      <p>
        {asked.unitName}：{returnReasonNames[asked.reason]}，条款 {asked.clause}。{asked.explanation}
      </p>
      <Attachments attachments={filesOf(view.ticket.number, asked.evidence)} />
    </>
  );
}

/** 同意退单: the ticket goes back to be dispatched anew. */
export function ReturnApprovalAct({ view, fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="同意退单">
      <Asked view={view} />
      <TextArea
        {...fields.field('note')}
        label="审核意见"
        hint="同意后工单回到待受理，请改派给合适的单位。"
        need="optional"
        rows={2}
      />
    </ActForm>
  );
}

/** 不同意退单: the unit goes on, and is told why. */
export function ReturnRefusalAct({ view, fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="不同意退单" look="danger">
      <Asked view={view} />
      <TextArea
        {...fields.field('note')}
        label="不同意的理由"
        hint="写明依据的条款，承办单位会看到。"
        need="required"
        rows={3}
      />
    </ActForm>
  );
}
