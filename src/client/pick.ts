const boxes = (): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>('input[data-pick]')];

const all = (): HTMLInputElement | null => document.querySelector<HTMLInputElement>('[data-pick-all] input');

/** Says how many rows are chosen, and shows the box for all of them. */
function tell(): void {
  const rows = boxes();
  const chosen = rows.filter((box) => box.checked).length;
  for (const count of document.querySelectorAll('[data-pick-count]')) count.textContent = String(chosen);
  const whole = all();
  if (!whole) return;
  whole.checked = chosen > 0 && chosen === rows.length;
  whole.indeterminate = chosen > 0 && chosen < rows.length;
  whole.closest('[data-pick-all]')?.removeAttribute('hidden');
}

/** Chooses the row that has the focus, or gives it up; says whether there was one. */
export function pickRow(): boolean {
  const box = document.activeElement?.closest('[data-row]')?.querySelector<HTMLInputElement>('input[data-pick]');
  if (!box) return false;
  box.checked = !box.checked;
  tell();
  return true;
}

/** Takes up the boxes of a list: all of the page at once, and how many are chosen. Call once. */
export function startPick(): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target === all()) for (const box of boxes()) box.checked = target.checked;
    if (target === all() || target.hasAttribute('data-pick')) tell();
  });
  document.addEventListener('htmx:after:swap', tell);
  // Going back, a browser fills the boxes in again only after the page is whole.
  window.addEventListener('pageshow', tell);
  tell();
}
