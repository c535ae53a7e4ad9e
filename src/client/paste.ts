/** The server reads no more, and takes no larger forms without files. */
const LIMIT = 400_000;

/** Puts words into a field where the cursor stands, as if typed: they can be taken back, and listeners hear of it. */
const insert = (field: HTMLTextAreaElement, words: string): void => {
  field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

/** A text from a word processor or a page keeps its headings, lists and tables: the server makes marks of it. */
const paste = async (field: HTMLTextAreaElement, html: string, plain: string): Promise<void> => {
  try {
    const body = new FormData();
    body.set('html', html.slice(0, LIMIT));
    const answer = await fetch('/knowledge/pasted', { method: 'POST', body });
    insert(field, answer.ok ? await answer.text() : plain);
  } catch {
    insert(field, plain);
  }
};

/** Fields marked `data-marks` take what is pasted with its structure. */
export const startPaste = (): void => {
  document.addEventListener('paste', (event) => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement) || field.closest('[data-marks]') === null) return;
    const html = event.clipboardData?.getData('text/html') ?? '';
    // Words without any structure are pasted as always.
    if (!/<(h[1-6]|li|td|b|strong|p)\b/iu.test(html)) return;
    event.preventDefault();
    void paste(field, html, event.clipboardData?.getData('text/plain') ?? '');
  });
};
