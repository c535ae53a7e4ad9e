import type { PropsWithChildren } from 'hono/jsx';
import { attemptStanding, type NeededAttempts, slotNameOf } from '../../../src/domain/evaluation/callback-attempts.ts';
import {
  dissatisfactionReasonNames,
  dissatisfactionReasons,
  satisfactionNames,
  satisfactions,
  solutionNames,
  solutions,
} from '../../../src/domain/evaluation/satisfaction.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import { Moment, momentInWords } from '../../parts/moment.tsx';
import { Radios } from '../../parts/radios.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import type { ActFields } from './act-fields.ts';
import { Checkboxes } from './checkboxes.tsx';

export type CallbackFieldsProps = {
  fields: ActFields;
  /** Attempts without an answer so far. */
  missed: readonly { at: Instant; by: string; note: string }[];
  /** How many attempts, on how many days, it takes to call a citizen unreachable. */
  needed: NeededAttempts;
  now: Instant;
  /** What the call that was just made says; null where nothing is known. */
  reached: boolean | null;
};

/** 还差 1 个时段、1 天: what an attempt now is good for, or from when on it counts. */
const nextWords = (attempts: readonly Instant[], needed: NeededAttempts, now: Instant): string => {
  const { counted, moreSlots, moreDays, nextAt } = attemptStanding(attempts, needed, now);
  const missing = [moreSlots > 0 ? `${moreSlots} 个不同时段` : '', moreDays > 0 ? `${moreDays} 天` : ''].filter(
    (word) => word !== '',
  );
  if (missing.length === 0) return '已达到次数。';
  const when =
    nextAt > now
      ? `${slotNameOf(now)}已拨过，须换一个时段，最早 ${momentInWords(nextAt, now)}。`
      : `现在是${slotNameOf(now)}，这次拨打算一次。`;
  return `已计 ${counted} 次，还差 ${missing.join('、')}。${when}`;
};

function MissedCallbacks({ missed, needed, now }: Omit<CallbackFieldsProps, 'fields' | 'reached'>) {
  if (missed.length === 0) return null;
  return (
    <div class="stack-tight">
      <p>
        <strong>第 {missed.length + 1} 次拨打。</strong>
        {nextWords(
          missed.map(({ at }) => at),
          needed,
          now,
        )}
      </p>
      <p class="quiet small">
        在 {needed.days} 天以上、{needed.attempts} 个不同时段都未联系上，才按未联系上办结。
      </p>
      <ol class="small">
        {missed.map((attempt) => (
          <li>
            <Moment at={attempt.at} now={now} />（{slotNameOf(attempt.at)}）{attempt.by}：{attempt.note}
          </li>
        ))}
      </ol>
    </div>
  );
}

/**
 * 回访话术: was the citizen reached, was he contacted, is it solved, how satisfied, why not, in which words. Children
 * are asked too where he was reached. The style sheet hides what the answers so far leave out (`callback-…`).
 */
export function CallbackFields({
  fields,
  missed,
  needed,
  now,
  reached,
  children,
}: PropsWithChildren<CallbackFieldsProps>) {
  return (
    <>
      <MissedCallbacks missed={missed} needed={needed} now={now} />
      <Radios
        {...fields.field('reached', reached === true ? 'yes' : '')}
        label="是否联系上诉求人"
        need="required"
        look="row"
        choices={[
          { value: 'yes', name: '联系上了' },
          { value: 'no', name: '没有联系上' },
        ]}
      />
      <div class="callback-missed">
        <TextArea
          {...fields.field('note')}
          label="没有联系上：当时的情况"
          hint="如无人接听、关机、号码有误。联系上的不填。"
          rows={2}
        />
      </div>
      <div class="callback-answers form">
        <Radios
          {...fields.field('contacted')}
          label="“承办单位联系过您吗？”"
          look="row"
          choices={[
            { value: 'yes', name: '联系过' },
            { value: 'no', name: '没有' },
          ]}
        />
        <Radios
          {...fields.field('solution')}
          label="“您反映的问题解决了吗？”"
          look="row"
          choices={solutions.map((value) => ({ value, name: solutionNames[value] }))}
        />
        <Radios
          {...fields.field('satisfaction')}
          label="“您对办理结果满意吗？”"
          look="row"
          hint="按诉求人原话选择，不引导、不代选。"
          choices={satisfactions.map((value) => ({ value, name: satisfactionNames[value] }))}
        />
        <div class="callback-reasons">
          <Checkboxes
            {...fields.field('reasons')}
            label="不满意的原因"
            hint="不满意、非常不满意时至少选一项。"
            values={fields.values('reasons')}
            choices={dissatisfactionReasons.map((value) => ({ value, name: dissatisfactionReasonNames[value] }))}
          />
        </div>
        <TextArea {...fields.field('words')} label="诉求人的原话" hint="选了“其他原因”的必须填写。" rows={3} />
        {children}
      </div>
    </>
  );
}
