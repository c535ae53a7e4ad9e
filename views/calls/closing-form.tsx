import { type ClosingReason, closingReasonNames } from '../../src/domain/call/call.ts';
import { Button } from '../parts/button.tsx';
import { Radios } from '../parts/radios.tsx';
import { TextArea } from '../parts/text-area.tsx';
import type { TypedClosing } from '../phone/call-bar-props.ts';

/** A reason why a call may leave no ticket; `note`: it wants words. */
export type OfferedReason = { reason: ClosingReason; note: boolean };

/** 结束登记 of a call without a ticket: why there is none. */
export function ClosingForm({
  call,
  reasons,
  typed,
}: {
  call: string;
  reasons: readonly OfferedReason[];
  typed?: TypedClosing | undefined;
}) {
  return (
    <section class="panel stack-tight" id="closing" aria-labelledby="closing-title">
      <h2 id="closing-title">结束登记</h2>
      <p>这通电话还没有工单。需要登记的，先登记诉求；不需要的，选一个原因。</p>
      <p>
        <a class="button" href={`/seat/intake?call=${call}`}>
          登记诉求
        </a>
      </p>
      <form class="form" method="post" action={`/seat/calls/${call}/closing`} novalidate>
        <Radios
          name="reason"
          label="没有工单的原因"
          need="required"
          value={typed?.reason}
          choices={reasons.map(({ reason, note }) => ({
            value: reason,
            name: closingReasonNames[reason],
            hint: note ? '须写说明' : undefined,
          }))}
        />
        <TextArea name="note" label="说明" rows={2} maxlength={500} value={typed?.note} />
        <div class="actions">
          <Button look="primary">结束登记</Button>
        </div>
      </form>
    </section>
  );
}
