import type { CallPurpose } from '../../src/domain/call/call.ts';
import { Button, type ButtonLook } from '../parts/button.tsx';

export type DialButtonProps = {
  purpose: Extract<CallPurpose, 'callback' | 'return-call' | 'contact'>;
  /** About what: the number is looked up by the server and never stands on the page. */
  about: { ticket: string } | { task: string };
  look?: ButtonLook | undefined;
  /** Accessible name where the list has many of them. */
  label?: string | undefined;
};

/** 拨打: plans a call and lets the telephone of the page dial it; without a telephone the number is dialled by hand. */
export function DialButton({ purpose, about, look, label }: DialButtonProps) {
  return (
    <form class="dial" method="post" action="/seat/calls" data-dial hx-boost="false">
      {Object.entries(about).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="purpose" value={purpose} />
      <Button look={look} label={label}>
        拨打
      </Button>
    </form>
  );
}
