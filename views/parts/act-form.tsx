import type { Child, PropsWithChildren } from 'hono/jsx';
import { Button, type ButtonLook, buttonClass } from './button.tsx';
import { KeyHint } from './key-hint.tsx';

export type ActFormProps = PropsWithChildren<{
  /** Where the form is posted, such as /tickets/…/acceptance. */
  action: string;
  /** What the button says, such as 退单. */
  name: string;
  /** What the sending button says, such as 提交退单申请; the act's name unless told. */
  send?: string | undefined;
  /** Look of the opening button; the likeliest act is primary. */
  look?: Exclude<ButtonLook, 'link'> | undefined;
  /** The version of the ticket that the person has read. */
  version?: number | undefined;
  open?: boolean | undefined;
  shortcut?: string | undefined;
  /** With files in it. */
  multipart?: boolean | undefined;
  /** CSS selector of what the answer replaces when script is on; without it the page is loaded anew. */
  target?: string | undefined;
  /** Name under which what is typed is kept in this browser. */
  draft?: string | undefined;
  /** Stands above the form, outside it, so that it may hold a form of its own. */
  above?: Child | undefined;
}>;

/**
 * An act that opens in place under its button and is sent by Ctrl+Enter. Works without script; one act of a page is
 * open at a time. The fields are the children; their ids must differ between the acts of a page.
 */
export function ActForm(act: ActFormProps) {
  const { name, look = 'plain', target } = act;
  return (
    <details class="act" name="act" open={act.open}>
      <summary class={buttonClass(look)} data-key={act.shortcut}>
        {name}
        {act.shortcut ? <KeyHint name={act.shortcut} /> : null}
      </summary>
      {act.above ? <div class="act-above">{act.above}</div> : null}
      <form
        class="act-form form"
        method="post"
        action={act.action}
        enctype={act.multipart ? 'multipart/form-data' : undefined}
        // The server's sentence stands at the field and says how to mend it; the browser's own bubble does not.
        novalidate
        data-draft={act.draft}
        hx-post={target ? act.action : undefined}
        hx-target={target}
        hx-swap={target ? 'outerMorph' : undefined}
      >
        {act.version === undefined ? null : <input type="hidden" name="version" value={String(act.version)} />}
        {act.children}
        <div class="actions">
          <Button look={look === 'danger' ? 'danger' : 'primary'}>{act.send ?? name}</Button>
          <span class="keys">
            <KeyHint name="Control+Enter" does="发送" />
            <KeyHint name="Escape" does="收起" />
          </span>
        </div>
      </form>
    </details>
  );
}
