import { openCase } from '../../../src/domain/ticket/state.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import type { ActProps } from './act-props.ts';
import { CallSheet } from './call-sheet.tsx';
import { CallbackFields } from './callback-fields.tsx';
import { reachedBy } from './reached-by.ts';

/** 登记二次回访: closes the case with a public conclusion, or has it done once more. */
export function SecondCallbackAct({ view, fields, frame }: ActProps) {
  const { callbackAttempts, callbackDays } = view.timekeeping.policies;
  return (
    <ActForm
      {...frame}
      name="登记二次回访"
      send="保存二次回访结果"
      above={<CallSheet view={view} act="RecordSecondCallback" />}
    >
      <CallbackFields
        fields={fields}
        missed={openCase(view.ticket)?.misses ?? []}
        needed={{ attempts: callbackAttempts, days: callbackDays }}
        now={view.now}
        reached={reachedBy(view, openCase(view.ticket)?.misses ?? [])}
      >
        <TextArea
          {...fields.field('conclusion')}
          label="整改结论"
          hint="诉求人满意时必填，仍不满意的不填。诉求人看得到，审看后向社会公开。不得写姓名、电话、住址、身份证号等个人信息。"
          rows={3}
        />
      </CallbackFields>
    </ActForm>
  );
}
