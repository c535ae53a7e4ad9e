import { openCase } from '../../../src/domain/ticket/state.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { Radios } from '../../parts/radios.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { ActProps } from './act-props.ts';

/** 核实差评: right, a mistake, in bad faith, or about another unit's work; all but the first need a second person. */
export function VerificationAct({ view, fields, frame }: ActProps) {
  const passedOn = (openCase(view.ticket)?.passedOnFrom.length ?? 0) > 0;
  return (
    <ActForm {...frame} name="核实差评" send="提交核实结果">
      <Radios
        {...fields.field('finding')}
        label="核实认定"
        need="required"
        choices={[
          { value: 'upheld', name: '差评成立', hint: '进入整改，由承办单位提出整改措施。' },
          { value: 'mistaken', name: '误评', hint: '诉求人评错了。须由另一位督办员复核才生效。' },
          { value: 'malicious', name: '恶意差评', hint: '与事实明显不符且有证据。须由另一位督办员复核才生效。' },
          ...(passedOn
            ? []
            : [
                {
                  value: 'not-ours',
                  name: '非本单位责任',
                  hint: '不满意的是其他单位的工作。写明责任单位，经督办员复核后整改单转给它，只能转一次。',
                },
              ]),
        ]}
      />
      {passedOn ? null : (
        <TextField
          {...fields.field('body')}
          label="责任单位"
          hint="只在认定非本单位责任时填写，填单位全称或简称。"
          need="optional"
          autocomplete="off"
        />
      )}
      <TextArea
        {...fields.field('ground')}
        label="核实情况"
        hint="怎么核实的、核实到什么、有什么依据。"
        need="required"
      />
    </ActForm>
  );
}
