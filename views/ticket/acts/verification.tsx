import { ActForm } from '../../parts/act-form.tsx';
import { Radios } from '../../parts/radios.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import type { ActProps } from './act-props.ts';

/** 核实差评: right, a mistake, or in bad faith; the last two need a second person. */
export function VerificationAct({ fields, frame }: ActProps) {
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
        ]}
      />
      <TextArea
        {...fields.field('ground')}
        label="核实情况"
        hint="怎么核实的、核实到什么、有什么依据。"
        need="required"
      />
    </ActForm>
  );
}
