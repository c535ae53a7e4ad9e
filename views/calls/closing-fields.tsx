import { type ClosingReason, closingReasonNames } from '../../src/domain/call/call.ts';
import { Select } from '../parts/select.tsx';
import { TextField } from '../parts/text-field.tsx';
import type { TypedClosing } from '../phone/call-bar-props.ts';

/** A reason why a call may leave no ticket; `note`: it wants words. */
export type OfferedReason = { reason: ClosingReason; note: boolean };

export type ClosingFieldsProps = {
  /** Begins the ids: the bar's fields may stand on one page with those of the page. */
  id: string;
  reasons: readonly OfferedReason[];
  typed?: TypedClosing | undefined;
};

/** Why a call leaves no ticket: the fields of every form that closes one. */
export function ClosingFields({ id, reasons, typed }: ClosingFieldsProps) {
  return (
    <>
      <Select
        name="reason"
        id={`${id}-reason`}
        label="不登记工单的原因"
        need="required"
        blank="请选择"
        value={typed?.reason}
        options={reasons.map(({ reason, note }) => ({
          value: reason,
          name: note ? `${closingReasonNames[reason]}（须写说明）` : closingReasonNames[reason],
        }))}
      />
      <TextField name="note" id={`${id}-note`} label="说明" value={typed?.note} maxlength={500} autocomplete="off" />
    </>
  );
}
