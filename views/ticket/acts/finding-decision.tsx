import { findingNames } from '../../../src/domain/rectification/case.ts';
import { openCase } from '../../../src/domain/ticket/state.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import type { ActProps } from './act-props.ts';

/** 复核同意: the case ends, and the finding is made public. */
export function FindingApprovalAct({ view, fields, frame }: ActProps) {
  const current = openCase(view.ticket);
  return (
    <ActForm {...frame} name="复核同意">
      {current?.finding ? (
        <p>
          拟认定为{findingNames[current.finding]}
          {current.findingBody ? `，责任单位${current.findingBody.unit}` : ''}，依据：{current.findingGround}
        </p>
      ) : null}
      <TextArea
        {...fields.field('note')}
        label="复核意见"
        hint={
          current?.finding === 'not-ours'
            ? '同意后整改单转给责任单位，由它重新核实。'
            : '同意后整改单完结，这条评价不计入满意率，计入剔除台账。'
        }
        need="optional"
        rows={2}
      />
    </ActForm>
  );
}

/** 复核不同意: the review stands and has to be put right. */
export function FindingRefusalAct({ fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="复核不同意" look="danger">
      <TextArea
        {...fields.field('note')}
        label="不同意的理由"
        hint="不同意的，按差评成立处理，由承办单位整改。"
        need="required"
        rows={3}
      />
    </ActForm>
  );
}
