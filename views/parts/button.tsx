import type { PropsWithChildren } from 'hono/jsx';
import { KeyHint } from './key-hint.tsx';

export type ButtonLook = 'primary' | 'plain' | 'danger' | 'link';

/** Class of a button's look; also for links that look like buttons. */
export function buttonClass(look: ButtonLook = 'plain'): string {
  return look === 'plain' ? 'button' : `button button-${look}`;
}

export type ButtonProps = PropsWithChildren<{
  look?: ButtonLook | undefined;
  type?: 'submit' | 'button' | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** A key outside fields that presses it, shown beside the words. */
  shortcut?: string | undefined;
  disabled?: boolean | undefined;
  /** Accessible name where the words alone do not say what it acts on. */
  label?: string | undefined;
}>;

/** A button; submits its form unless told otherwise. */
export function Button({ look, type = 'submit', name, value, shortcut, disabled, label, children }: ButtonProps) {
  return (
    <button
      type={type}
      class={buttonClass(look)}
      name={name}
      value={value}
      disabled={disabled}
      aria-label={label}
      data-key={shortcut}
    >
      {children}
      {shortcut ? <KeyHint name={shortcut} /> : null}
    </button>
  );
}

export type LinkButtonProps = PropsWithChildren<{
  href: string;
  look?: ButtonLook | undefined;
  shortcut?: string | undefined;
  /** Has the focus when the page opens; one element of a page at most. */
  focused?: boolean | undefined;
}>;

/** A link that looks like a button, for going somewhere. */
export function LinkButton({ href, look, shortcut, focused, children }: LinkButtonProps) {
  return (
    <a href={href} class={buttonClass(look)} data-key={shortcut} data-focus={focused ? '' : undefined}>
      {children}
      {shortcut ? <KeyHint name={shortcut} /> : null}
    </a>
  );
}
