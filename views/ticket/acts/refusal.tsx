import { declineGroundNames, declineGrounds } from '../../../src/domain/ticket/decline-ground.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { Select } from '../../parts/select.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import type { ActProps } from './act-props.ts';
import { TemplatePicker } from './template-picker.tsx';

/** 不予受理: one of the grounds, and where the citizen can turn to. */
export function RefusalAct({ view, fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="不予受理">
      <Select
        {...fields.field('ground')}
        label="不予受理情形"
        need="required"
        blank="请选择"
        options={declineGrounds.map((value) => ({ value, name: declineGroundNames[value] }))}
      />
      <TemplatePicker view={view} fields={fields} act="Decline" />
      <TextArea
        {...fields.field('text')}
        label="向诉求人的说明"
        hint="写明为什么不予受理，以及可以通过什么途径解决。"
        need="required"
      />
    </ActForm>
  );
}
