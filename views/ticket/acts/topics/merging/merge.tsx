import { stateNames } from '../../../../../src/domain/ticket/transitions.ts';
import { ActForm } from '../../../../parts/act-form.tsx';
import { Radios } from '../../../../parts/radios.tsx';
import { TextArea } from '../../../../parts/text-area.tsx';
import { TextField } from '../../../../parts/text-field.tsx';
import type { ActProps } from '../../act-props.ts';

const SHOWN = 5;

/** 并入其他工单: one of those that seem to be the same, or any other by its number. */
export function MergeAct({ view, fields, frame }: ActProps) {
  const alike = view.kin.duplicates.slice(0, SHOWN);
  const into = fields.field('into', alike[0]?.number);
  const typed = fields.field('typed');
  return (
    <ActForm {...frame} name="并入其他工单" send="并入">
      {alike.length > 0 ? (
        <Radios
          {...into}
          label="疑似重复的工单"
          choices={alike.map((one) => ({
            value: one.number,
            name: one.title,
            hint: `${one.number} · ${stateNames[one.state]} · ${one.reasons.join('，')}`,
          }))}
        />
      ) : null}
      <TextField
        {...typed}
        error={alike.length === 0 ? into.error : undefined}
        label={alike.length > 0 ? '或其他工单编号' : '并入的工单编号'}
        hint="本单的诉求人会看到该单的进度和答复，但看不到对方是谁。"
        inputmode="numeric"
        autocomplete="off"
      />
      <TextArea {...fields.field('reason', '反映同一件事，合并办理。')} label="理由" need="required" rows={2} />
    </ActForm>
  );
}
