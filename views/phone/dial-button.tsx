import type { CallPurpose } from '../../src/domain/call/call.ts';
import { Button, type ButtonLook } from '../parts/button.tsx';

export type DialButtonProps = {
  purpose: CallPurpose;
  /** Whom to call: the citizen of a ticket, the caller of a 回拨任务, a seat by its number, or a number. */
  to: { ticket: string } | { task: string } | { seat: string } | { number: string };
  /** Words on the button; 拨打 where nothing is said. */
  words?: string | undefined;
  look?: ButtonLook | undefined;
  /** Accessible name where the words alone do not say whom. */
  label?: string | undefined;
};

/**
 * 点击拨号: with the telephone of the page the call goes out at once; without it the server notes the call, to be dialled
 * by hand. The number itself is never in the page.
 */
export function DialButton({ purpose, to, words = '拨打', look, label }: DialButtonProps) {
  return (
    <form class="dial" method="post" action="/seat/calls" data-dial>
      <input type="hidden" name="purpose" value={purpose} />
      {Object.entries(to).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button look={look} label={label}>
        {words}
      </Button>
    </form>
  );
}
