import { ActForm } from '../../parts/act-form.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import type { ActProps } from './act-props.ts';

/** 催办: counted, and seen by the unit. */
export function UrgeAct({ view, fields, frame }: ActProps) {
  const count = view.ticket.urges.length;
  return (
    <ActForm {...frame} name={count > 0 ? `催办（已催 ${count} 次）` : '催办'} send="催办">
      <TextArea
        {...fields.field('words')}
        label="催办内容"
        hint="诉求人新说的情况，或要求承办单位做到什么。"
        need="optional"
        rows={2}
        maxlength={500}
      />
    </ActForm>
  );
}
