import { ActForm } from '../../parts/act-form.tsx';
import { Radios } from '../../parts/radios.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { ActProps } from './act-props.ts';

/** 提出整改措施: at once, by a date, or an explanation; with the person responsible. */
export function MeasuresAct({ view, fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="提出整改措施" send="提交整改措施">
      <Radios
        {...fields.field('way')}
        label="整改方式"
        need="required"
        choices={[
          { value: 'at-once', name: '立行立改', hint: '马上能改的，按简单事项的时限。' },
          { value: 'by-date', name: '限期整改', hint: '需要时间的，按复杂事项的时限重新计时。' },
          { value: 'explanation', name: '说明解释', hint: '依法依规不能满足的，向诉求人说明理由。' },
        ]}
      />
      <TextArea
        {...fields.field('problem')}
        label="存在的问题"
        hint="查出的问题是什么，一两句话，列入整改台账。"
        need="required"
        rows={2}
      />
      <TextArea {...fields.field('text')} label="整改措施" hint="做什么、怎么做、做到什么程度。" need="required" />
      <TextField
        {...fields.field('responsible', view.ticket.handler?.name ?? '')}
        label="责任人"
        need="required"
        autocomplete="off"
      />
    </ActForm>
  );
}
