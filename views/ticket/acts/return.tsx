import { returnReasonNames, returnReasons } from '../../../src/domain/ticket/return-reason.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { Select } from '../../parts/select.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { ActProps } from './act-props.ts';
import { FilesField } from './files-field.tsx';
import { TemplatePicker } from './template-picker.tsx';

/** 申请退单: reason, clause and explanation; the clause of the matter stands there beforehand. */
export function ReturnAct({ view, fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="申请退单" send="提交退单申请" multipart>
      <Select
        {...fields.field('reason')}
        label="退单理由"
        need="required"
        blank="请选择"
        options={returnReasons.map((value) => ({ value, name: returnReasonNames[value] }))}
      />
      <TextField
        {...fields.field('clause', view.ticket.matter?.clause ?? '')}
        label="依据的归口规范条款"
        hint={
          view.ticket.matter
            ? `本单事项的条款是 ${view.ticket.matter.clause}，已填好；依据其他条款的请改写为规范中的编号。`
            : '填写归口规范中的条款编号，形如 2.1.4。'
        }
        need="required"
        autocomplete="off"
      />
      <TemplatePicker view={view} fields={fields} act="RequestReturn" />
      <TextArea
        {...fields.field('explanation')}
        label="退单说明"
        hint="写明为什么不属于本单位，应由哪个单位办理。审核期间办理时限照常计算。"
        need="required"
      />
      <FilesField fields={fields} label="证据材料" hint="如现场照片、界线图、职责文件。" />
    </ActForm>
  );
}
