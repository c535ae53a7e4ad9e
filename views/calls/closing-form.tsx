import { Button } from '../parts/button.tsx';
import type { TypedClosing } from '../phone/call-bar-props.ts';
import { ClosingFields, type OfferedReason } from './closing-fields.tsx';

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
        <ClosingFields id="closing" reasons={reasons} typed={typed} />
        <div class="actions">
          <Button look="primary">结束登记</Button>
        </div>
      </form>
    </section>
  );
}
