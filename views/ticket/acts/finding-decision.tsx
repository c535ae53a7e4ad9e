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
          拟认定为{findingNames[current.finding]}，依据：{current.findingGround}
        </p>
      ) : null}
      <TextArea
        {...fields.field('note')}
        label="复核意见"
        hint="同意后整改单完结，认定结果会向社会公开。"
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
