import { ActForm } from '../../../../parts/act-form.tsx';
import { TextArea } from '../../../../parts/text-area.tsx';
import { TextField } from '../../../../parts/text-field.tsx';
import type { ActFields } from '../../act-fields.ts';
import type { ActProps } from '../../act-props.ts';

/** Parts in sight from the start; more open below them. */
const USUAL = 2;
const MOST = 6;

function Part({ fields, index, text }: { fields: ActFields; index: number; text: string }) {
  return (
    <fieldset class="stack-tight">
      <legend>第 {index} 件</legend>
      <TextArea {...fields.field(`text-${index}`, text)} label="诉求内容" rows={3} />
      <TextField
        {...fields.field(`title-${index}`)}
        label="标题"
        hint="不填的，用内容的开头。"
        need="optional"
        autocomplete="off"
      />
    </fieldset>
  );
}

/** 拆分工单: each part becomes a ticket of its own, routed anew; the demands that are known already stand in their fields. */
export function SplitAct({ view, fields, frame }: ActProps) {
  const { demands, appeal } = view.ticket;
  const known = demands.length > 1 ? demands.map(({ text }) => text) : [view.citizen.text];
  const places = Array.from({ length: Math.max(MOST, Math.min(known.length, 10)) }, (_, at) => at + 1);
  const inSight = Math.max(USUAL, known.length);
  const typedFurther = places.slice(inSight).some((index) => fields.field(`text-${index}`).value !== '');
  return (
    <ActForm {...frame} name="拆分工单" send="拆分并分别归口">
      <p class="quiet small">
        诉求人、地点、渠道{appeal.attachments.length > 0 ? '和附件' : ''}照原单；每件重新归口，原单结束。
      </p>
      {places.slice(0, inSight).map((index) => (
        <Part fields={fields} index={index} text={known[index - 1] ?? ''} />
      ))}
      <details open={typedFurther}>
        <summary>还有更多件</summary>
        <div class="stack-tight">
          {places.slice(inSight).map((index) => (
            <Part fields={fields} index={index} text="" />
          ))}
        </div>
      </details>
      <TextArea {...fields.field('reason', '反映不止一件事，由不同单位办理。')} label="理由" need="required" rows={2} />
    </ActForm>
  );
}
