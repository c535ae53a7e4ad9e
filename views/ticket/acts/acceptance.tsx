import { Button } from '../../parts/button.tsx';
import type { ActProps } from './act-props.ts';

/** 签收: a single button, since there is nothing to fill in. */
export function AcceptanceAct({ frame }: ActProps) {
  const { action, target, version } = frame;
  return (
    <form method="post" action={action} hx-post={action} hx-target={target} hx-swap="outerMorph">
      <input type="hidden" name="version" value={String(version)} />
      <Button look="primary" shortcut="Enter">
        签收
      </Button>
    </form>
  );
}
