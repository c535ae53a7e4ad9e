const GAP = /\{\{[^{}]*\}\}/u;

/** Puts the focus into the text and marks its first gap, so that it is typed over. */
function toFirstGap(text: HTMLTextAreaElement): void {
  text.focus();
  const gap = GAP.exec(text.value);
  if (gap) text.setSelectionRange(gap.index, gap.index + gap[0].length);
}

/** After a template was put into a form by its button, goes on in the text, at the first place to be filled in. Call once. */
export function startGaps(): void {
  document.addEventListener('htmx:after:swap', () => {
    const button = document.activeElement;
    if (!(button instanceof HTMLButtonElement) || button.name !== 'insert') return;
    const form = button.form;
    const text = form?.querySelector('[aria-invalid="true"]') ? null : form?.querySelector('textarea');
    if (text) toFirstGap(text);
  });
}
