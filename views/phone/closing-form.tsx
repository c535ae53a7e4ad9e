import { ClosingFields } from '../calls/closing-fields.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
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
          <ClosingFields id="bar-closing" reasons={reasons} typed={typed} />
          <Button look="primary">结束登记</Button>
        </form>
      </details>
    </>
  );
}
