import type { PropsWithChildren } from 'hono/jsx';
import { type ButtonLook, buttonClass } from '../parts/button.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import type { CallBarProps } from './call-bar-props.ts';
import { Keypad } from './keypad.tsx';
import { TransferMenu } from './transfer-menu.tsx';

type PhoneButtonProps = PropsWithChildren<{
  /** What the telephone of the page does when it is pressed. */
  act: string;
  /** Phases of the page's own call in which it can be pressed. */
  when: string;
  /** States of the second call, to a colleague, in which it can be pressed. */
  second?: string | undefined;
  look?: ButtonLook | undefined;
  shortcut?: string | undefined;
  /** It is pressed in and out. */
  toggles?: boolean | undefined;
}>;

/** A button of the telephone. Without its script, and outside its phases, it is not there. */
function PhoneButton({ act, when, second, look, shortcut, toggles, children }: PhoneButtonProps) {
  return (
    <button
      type="button"
      class={buttonClass(look)}
      data-phone-act={act}
      data-when={when}
      data-second-when={second}
      data-key={shortcut}
      aria-pressed={toggles ? 'false' : undefined}
    >
      {children}
      {shortcut ? <KeyHint name={shortcut} /> : null}
    </button>
  );
}

/** What can be done with the call at the ear, and with the second one to a colleague. */
export function CallControls({
  call,
  colleagues,
  emergencyNumbers,
}: Pick<CallBarProps, 'call' | 'colleagues' | 'emergencyNumbers'>) {
  return (
    <div class="call-controls">
      <PhoneButton act="answer" when="ringing" look="primary" shortcut="Alt+A">
        接听
      </PhoneButton>
      <PhoneButton act="decline" when="ringing">
        拒接
      </PhoneButton>
      <PhoneButton act="hold" when="talking held" second="none" shortcut="Alt+J" toggles>
        保持
      </PhoneButton>
      <PhoneButton act="mute" when="talking" shortcut="Alt+M" toggles>
        静音
      </PhoneButton>
      <details class="menu call-menu" id="keypad-menu" data-when="talking">
        <summary>键盘</summary>
        <div class="menu-sheet call-sheet">
          <Keypad />
        </div>
      </details>
      {call ? <TransferMenu call={call.id} colleagues={colleagues} emergencyNumbers={emergencyNumbers} /> : null}
      <span class="call-second" role="status" data-second-words />
      <PhoneButton act="hand-over" when="talking held" second="talking joined" look="primary">
        交给同事
      </PhoneButton>
      <PhoneButton act="join" when="talking held" second="talking">
        三方通话
      </PhoneButton>
      <PhoneButton act="end-consultation" when="talking held" second="dialling talking joined">
        结束咨询
      </PhoneButton>
      <PhoneButton act="hang-up" when="dialling talking held" look="danger" shortcut="Alt+H">
        挂断
      </PhoneButton>
    </div>
  );
}
