import { ActForm } from '../../parts/act-form.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import type { ActProps } from './act-props.ts';

/** 督办办结: ends a case that was escalated. */
export function ConclusionAct({ fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="督办办结">
      <TextArea
        {...fields.field('conclusion')}
        label="整改结论"
        hint="写明督办后做了什么、结果如何，诉求人看得到，审看后向社会公开。不得写姓名、电话、住址、身份证号等个人信息。"
        need="required"
      />
    </ActForm>
  );
}
