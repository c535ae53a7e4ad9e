import type { FC } from 'hono/jsx';
import { drawnAudit } from '../../../../src/domain/callback-audit/guards.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import type { ActProps } from '../act-props.ts';
import { CallSheet } from '../call-sheet.tsx';
import { CallbackFields } from '../callback-fields.tsx';
import { reachedBy } from '../reached-by.ts';

/** 抽取回访复核 by hand, beside what the program draws by itself. */
function DrawAuditAct({ frame }: ActProps) {
  return (
    <ActForm {...frame} name="抽取回访复核" send="抽取，由他人再次回访">
      <p>抽取后由另一人再次回访诉求人。复核登记以前，复核人看不到第一次回访的结果。</p>
    </ActForm>
  );
}

/** 登记回访复核: the same questions again, without a sight of the first answers. */
function RecordAuditAct({ view, fields, frame }: ActProps) {
  const { callbackAttempts, callbackDays } = view.timekeeping.policies;
  return (
    <ActForm {...frame} name="登记回访复核" send="保存复核结果" above={<CallSheet view={view} act="RecordAudit" />}>
      <CallbackFields
        fields={fields}
        missed={drawnAudit(view.ticket)?.misses ?? []}
        needed={{ attempts: callbackAttempts, days: callbackDays }}
        now={view.now}
        reached={reachedBy(view, drawnAudit(view.ticket)?.misses ?? [])}
      />
    </ActForm>
  );
}

/** The forms of the topic's acts. */
export const callbackAuditActs = {
  DrawAudit: DrawAuditAct,
  RecordAudit: RecordAuditAct,
} satisfies Record<string, FC<ActProps>>;
