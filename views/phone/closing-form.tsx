import { closingReasonNames } from '../../src/domain/call/call.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Select } from '../parts/select.tsx';
import { TextField } from '../parts/text-field.tsx';
import type { CallBarProps, TypedClosing } from './call-bar-props.ts';

/** What remains to be done about a call that is over: register what was said, or say why there is nothing to register. */
export function ClosingForm({
  call,
  reasons,
  typed,
}: {
  call: string;
  reasons: CallBarProps['closingReasons'];
  typed?: TypedClosing | undefined;
}) {
  const action = `/seat/calls/${call}/closing`;
  return (
    <>
      <LinkButton href={`/seat/intake?call=${call}`}>登记工单</LinkButton>
      <details class="menu call-menu" id="closing-menu" open={typed !== undefined}>
        <summary>不立工单</summary>
        <form
          class="menu-sheet call-sheet"
          method="post"
          action={action}
          hx-post={action}
          hx-target="#call-bar"
          hx-swap="outerMorph"
        >
          <Select
            name="reason"
            id="bar-closing-reason"
            label="不登记工单的原因"
            need="required"
            blank="请选择"
            value={typed?.reason}
            options={reasons.map(({ reason, note }) => ({
              value: reason,
              name: note ? `${closingReasonNames[reason]}（须写说明）` : closingReasonNames[reason],
            }))}
          />
          <TextField
            name="note"
            id="bar-closing-note"
            label="说明"
            value={typed?.note}
            maxlength={500}
            autocomplete="off"
          />
          <Button look="primary">结束登记</Button>
        </form>
      </details>
    </>
  );
}
