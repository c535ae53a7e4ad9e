import type { FC } from 'hono/jsx';
import { addDays, localDateOf } from '../../../../src/domain/deadline/local-time.ts';
import { askedSuspension } from '../../../../src/domain/suspension/last-day.ts';
import { suspensionReasonNames, suspensionReasons } from '../../../../src/domain/suspension/suspension.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { Radios } from '../../../parts/radios.tsx';
import { TextArea } from '../../../parts/text-area.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { sayLastDay } from '../../last-day-words.ts';
import type { ActProps } from '../act-props.ts';

/** 申请挂起: why, and until which day; nothing stands still before the hotline has agreed. */
function SuspensionAct({ view, fields, frame }: ActProps) {
  const { now, timekeeping } = view;
  const { suspensionDays, maximumSuspensions } = timekeeping.policies;
  const today = localDateOf(now);
  return (
    <ActForm {...frame} name="申请挂起" send="提交挂起申请">
      <Radios
        {...fields.field('reason')}
        label="挂起原因"
        need="required"
        choices={suspensionReasons.map((value) => ({ value, name: suspensionReasonNames[value] }))}
      />
      <TextArea
        {...fields.field('explanation')}
        label="挂起说明"
        hint="等什么、为什么现在办不了、诉求人是否知道。"
        need="required"
        rows={3}
      />
      <TextField
        {...fields.field('until')}
        label="挂起到哪一天"
        hint={`含当天，最长 ${suspensionDays} 天，每次派单最多 ${maximumSuspensions} 次；次日零点自动恢复计时。热线同意之前照常计时。`}
        need="required"
        type="date"
        min={today}
        max={addDays(today, suspensionDays)}
      />
    </ActForm>
  );
}

function Asked({ view }: Pick<ActProps, 'view'>) {
  const asked = askedSuspension(view.ticket);
  if (!asked) return null;
  return (
    <p>
      申请挂起到 {sayLastDay(asked.until, view.now)}，原因：{suspensionReasonNames[asked.reason]}。{asked.explanation}
    </p>
  );
}

/** 同意挂起. */
function SuspensionApprovalAct({ view, fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="同意挂起">
      <Asked view={view} />
      <TextArea {...fields.field('note')} label="审核意见" need="optional" rows={2} />
    </ActForm>
  );
}

/** 不同意挂起: the clock runs on, and the unit is told why. */
function SuspensionRefusalAct({ fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="不同意挂起" look="danger">
      <TextArea {...fields.field('note')} label="不同意的理由" need="required" rows={3} />
    </ActForm>
  );
}

/** 恢复办理: the clock goes on from where it stood. */
function ResumptionAct({ fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="恢复办理">
      <p>恢复后时限从停下的地方继续计算。</p>
      <TextArea {...fields.field('note')} label="说明" need="optional" rows={2} />
    </ActForm>
  );
}

/** The forms of the topic's acts. */
export const suspensionActs = {
  RequestSuspension: SuspensionAct,
  GrantSuspension: SuspensionApprovalAct,
  RefuseSuspension: SuspensionRefusalAct,
  Resume: ResumptionAct,
} satisfies Record<string, FC<ActProps>>;
