import { ActForm } from '../../parts/act-form.tsx';
import type { ActProps } from './act-props.ts';
import { CallSheet } from './call-sheet.tsx';
import { CallbackFields } from './callback-fields.tsx';
import { reachedBy } from './reached-by.ts';

/** 登记回访: a negative review opens a rectification case by itself. */
export function CallbackAct({ view, fields, frame }: ActProps) {
  const { callbackAttempts, callbackDays } = view.timekeeping.policies;
  return (
    <ActForm {...frame} name="登记回访" send="保存回访结果" above={<CallSheet view={view} act="RecordCallback" />}>
      <CallbackFields
        fields={fields}
        missed={view.ticket.missedCallbacks}
        needed={{ attempts: callbackAttempts, days: callbackDays }}
        now={view.now}
        reached={reachedBy(view, view.ticket.missedCallbacks)}
      />
    </ActForm>
  );
}
